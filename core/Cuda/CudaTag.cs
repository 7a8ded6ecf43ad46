using System.Globalization;
using System.Text.RegularExpressions;

namespace MlPlatform.Core.Cuda;

/// <summary>The CUDA version that an image's tag tells, if any.</summary>
static partial class CudaTag
{
    /// <summary>Reads <c>2.0.1-cuda11.8</c>, <c>2.4.0-cu121</c>, and the versions of NVIDIA's own images (<c>nvidia/cuda:12.4.1-devel</c>).</summary>
    /// <param name="name">Registry and repository.</param>
    /// <param name="tag">The tag, or null.</param>
    public static CudaVersion? Read(string name, string? tag)
    {
        if (tag is null)
            return null;
        // Most tags say nothing of it, and there are as many as models.
        if (tag.Contains("cu", StringComparison.OrdinalIgnoreCase) && (Named().Match(tag) is { Success: true } || Short().IsMatch(tag)))
            return Of(Named().Match(tag) is { Success: true } named ? named : Short().Match(tag));
        return name == "nvidia/cuda" || name.EndsWith("/nvidia/cuda", StringComparison.Ordinal) ? Of(First().Match(tag)) : null;
    }

    static CudaVersion? Of(Match match) =>
        match.Success ? new(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture)) : null;

    [GeneratedRegex(@"(?<![a-z0-9])cuda[-_]?(\d{2})\.(\d{1,2})", RegexOptions.IgnoreCase)]
    private static partial Regex Named();

    // The wheels' way of writing it: two digits and one.
    [GeneratedRegex(@"(?<![a-z0-9])cu(1\d)(\d)(?![0-9])", RegexOptions.IgnoreCase)]
    private static partial Regex Short();

    [GeneratedRegex(@"\A(\d{2})\.(\d{1,2})(?![0-9])")]
    private static partial Regex First();
}
