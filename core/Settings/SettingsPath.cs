namespace MlPlatform.Core.Settings;

/// <summary>How the place of a setting is written: <c>platform.tenants.fraud.models.scorer.pools[0]</c>.</summary>
public static class SettingsPath
{
    const int LongestPlain = 253;

    /// <summary>A key below a place; one that isn't plain stands in brackets and quotes.</summary>
    /// <param name="path">The place.</param>
    /// <param name="key">The key.</param>
    public static string Below(string path, string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Length is > 0 and <= LongestPlain && key.All(IsPlain) ? $"{path}.{key}" : $"{path}[{Shown.Text(key)}]";
    }

    /// <summary>An item of a list at a place.</summary>
    /// <param name="path">The place.</param>
    /// <param name="item">The item, from 0.</param>
    public static string Below(string path, int item) => $"{path}[{item}]";

    /// <summary>The place that another stands in; null at the root.</summary>
    /// <param name="path">The place.</param>
    public static string? Above(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (path.EndsWith("\"]", StringComparison.Ordinal))
            return path.LastIndexOf("[\"", StringComparison.Ordinal) is > 0 and var quote ? path[..quote] : null;
        return path.LastIndexOfAny(['.', '[']) is > 0 and var end ? path[..end] : null;
    }

    static bool IsPlain(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_';
}
