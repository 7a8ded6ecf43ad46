using System.Security.Cryptography;
using System.Text;
using MlPlatform.Preview.Plans.Values;

namespace MlPlatform.Preview.Rendering;

/// <summary>Where a resource's file stands in the output folder.</summary>
/// <param name="Urn">The resource.</param>
/// <param name="Directory">The folder: a namespace, or one that starts with an underscore, as no namespace does.</param>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Ending">The ending.</param>
sealed record FilePlace(string Urn, string Directory, string Name, string Ending)
{
    // File systems take 255 bytes; the longest ending and a mark come on top.
    const int LongestName = 200;

    /// <summary>The path, with names that every file system takes.</summary>
    public string Path => $"{Directory}/{Safe(Name)}{Ending}";

    /// <summary>
    /// A path that no other resource has, for those whose paths are the same: objects of one name in two clusters, or of two API groups.
    /// The mark comes from the URN, so it stays when others come and go.
    /// </summary>
    public string MarkedPath => $"{Directory}/{Safe(Name)}.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Urn)).AsSpan(0, 4))}{Ending}";

    /// <summary>The folder of a namespace that may be missing, unknown or secret.</summary>
    public static string Folder(PlanValue? space) => space switch
    {
        PlanString { Value.Length: > 0 } name => Safe(name.Value),
        null or PlanNull or PlanString => "_cluster",
        _ => "_computed",
    };

    static string Safe(string name)
    {
        var safe = new StringBuilder(Math.Min(name.Length, LongestName));
        foreach (var c in name.AsSpan(0, Math.Min(name.Length, LongestName)))
            safe.Append(char.IsAsciiLetterOrDigit(c) || c is '-' or '_' || c is '.' && safe.Length > 0 ? char.ToLowerInvariant(c) : '_');
        return safe.ToString();
    }
}
