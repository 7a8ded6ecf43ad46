using System.Text.RegularExpressions;

namespace MlPlatform.Core.Rules.Names;

/// <summary>What Kubernetes takes for a name.</summary>
static partial class KubernetesName
{
    /// <summary>The length of a DNS label (RFC 1035), and so of names of namespaces and services and of values of labels.</summary>
    public const int LongestLabel = 63;

    /// <summary>What <see cref="IsLabel"/> allows, in words.</summary>
    public const string Label = "1 to 63 lower-case letters, digits and hyphens, with a letter or digit first and last";

    /// <summary>What <see cref="IsServiceName"/> allows, in words.</summary>
    public const string ServiceName = "1 to 63 lower-case letters, digits and hyphens, with a letter first and a letter or digit last";

    /// <summary>Whether it is a DNS label as of RFC 1123, the form of a namespace.</summary>
    public static bool IsLabel(string name) => name.Length <= LongestLabel && LabelForm().IsMatch(name);

    /// <summary>Whether it is a DNS label as of RFC 1035, the form of a Service up to Kubernetes 1.36: it can't begin with a digit.</summary>
    public static bool IsServiceName(string name) => IsLabel(name) && char.IsAsciiLetter(name[0]);

    /// <summary>The valid name nearest to one that isn't, or null where nothing is left of it.</summary>
    public static string? Mended(string name, bool letterFirst)
    {
        var plain = Separators().Replace(Humps().Replace(name, "$1-$2").ToLowerInvariant(), "-");
        plain = letterFirst ? plain.TrimStart([.. "-0123456789"]) : plain.TrimStart('-');
        return plain[..Math.Min(plain.Length, LongestLabel)].TrimEnd('-') is { Length: > 0 } mended ? mended : null;
    }

    [GeneratedRegex(@"\A[a-z0-9](?:[-a-z0-9]*[a-z0-9])?\z")]
    private static partial Regex LabelForm();

    [GeneratedRegex("([a-z0-9])([A-Z])")]
    private static partial Regex Humps();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Separators();
}
