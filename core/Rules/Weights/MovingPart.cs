using System.Text.RegularExpressions;
using MlPlatform.Core.Rules.Images;

namespace MlPlatform.Core.Rules.Weights;

/// <summary>The part of a path to a model that means another one tomorrow.</summary>
static partial class MovingPart
{
    static readonly HashSet<string> Words = new(["latest", "main", "master", "nightly", "stable", "head"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether it is a word for whatever is newest, such as a branch.</summary>
    public static bool IsWord(string text) => Words.Contains(text);

    /// <summary>
    /// The part of a path or URL that moves, or null: a folder named <c>latest</c> or <c>main</c> that no version follows
    /// (<c>/models/main/1.4.2</c> doesn't move), or the tag of an image.
    /// </summary>
    public static string? Of(string path)
    {
        if (path.StartsWith("oci://", StringComparison.Ordinal))
            return ImageReference.Read(path["oci://".Length..]).Image is { Digest: null } image && MovingTag.Moves(image.Tag) ? image.Tag ?? "no tag" : null;
        var scheme = path.IndexOf("://", StringComparison.Ordinal);
        var end = path.AsSpan().IndexOfAny('?', '#');
        var parts = (end < 0 ? path : path[..end])[(scheme < 0 ? 0 : scheme + 3)..].Split('/', StringSplitOptions.RemoveEmptyEntries);
        // After a scheme stands a host or a bucket, which is named as it likes.
        for (var index = parts.Length - 1; index >= (scheme < 0 ? 0 : 1); index--)
        {
            if (IsWord(parts[index]))
                return parts[index];
            if (Version().IsMatch(parts[index]))
                return null;
        }

        return null;
    }

    // 3, v3, 1.4.2, 2024-11-25, or the hash of a commit.
    [GeneratedRegex(@"\A(?:v?\d+(?:[._-]\d+)*(?:[-+.]?(?:rc|alpha|beta|post)\.?\d*)?|[0-9a-f]{7,64})\z", RegexOptions.IgnoreCase)]
    private static partial Regex Version();
}
