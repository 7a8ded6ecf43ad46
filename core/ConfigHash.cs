using System.Security.Cryptography;
using System.Text;

namespace MlPlatform.Core;

/// <summary>A hash of a model's settings: on the pods it makes a change of the settings a change of the pods.</summary>
public static class ConfigHash
{
    /// <summary>SHA-256 of the settings in the order of their names, in hexadecimal.</summary>
    /// <param name="config">Settings by name.</param>
    public static string Of(IReadOnlyDictionary<string, string> config)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in config.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            text.Append(name).Append('=').Append(value.Length).Append(':').Append(value).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
