using System.Text.RegularExpressions;

namespace MlPlatform.Core.Rules.Images;

/// <summary>A container image by name, as the registries' own grammar (distribution/reference) has it.</summary>
/// <param name="Name">Registry and repository: <c>registry.example.com:5000/team/fraud</c>.</param>
/// <param name="Tag">The tag, or null.</param>
/// <param name="Digest">The digest, or null.</param>
sealed partial record ImageReference(string Name, string? Tag, string? Digest)
{
    const int LongestName = 255;

    /// <summary>Reads a reference, or says what is wrong with it.</summary>
    public static (ImageReference? Image, string? Problem) Read(string text)
    {
        if (text.Contains("://", StringComparison.Ordinal))
            return (null, "an image has no scheme such as https:// or docker://");
        if (HasSpace(text))
            return (null, "an image holds no white space");

        var at = text.IndexOf('@', StringComparison.Ordinal);
        var digest = at < 0 ? null : text[(at + 1)..];
        var rest = at < 0 ? text : text[..at];
        // A colon before the last slash is that of the registry's port.
        var colon = rest.LastIndexOf(':') is var last && last > rest.LastIndexOf('/') ? last : -1;
        var image = new ImageReference(colon < 0 ? rest : rest[..colon], colon < 0 ? null : rest[(colon + 1)..], digest);
        return image.Problem() is { } problem ? (null, problem) : (image, null);
    }

    // A loop, since every image of a platform passes here several times.
    static bool HasSpace(string text)
    {
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter) || char.IsControl(letter))
                return true;
        }

        return false;
    }

    string? Problem()
    {
        if (Digest is not null && !DigestForm().IsMatch(Digest))
            return "after @ stands a digest, such as sha256: and 64 hexadecimal digits";
        if (Tag is not null && !TagForm().IsMatch(Tag))
            return "a tag is 1 to 128 letters, digits, '_', '.' and '-', and begins with none of the last two";
        if (Name.Length is 0 or > LongestName)
            return $"the name before the tag is 1 to {LongestName} letters long";

        var parts = Name.Split('/');
        var hasRegistry = parts.Length > 1 && (parts[0].AsSpan().ContainsAny('.', ':') || parts[0] == "localhost");
        if (hasRegistry && !RegistryForm().IsMatch(parts[0]))
            return "the registry before the first slash is a host, with a port if it needs one";
        foreach (var part in parts.Skip(hasRegistry ? 1 : 0))
        {
            if (part.AsSpan().ContainsAnyInRange('A', 'Z'))
                return "a repository is lower-case";
            if (!PartForm().IsMatch(part))
                return "a repository is letters and digits, parted by '/', '.', '_', '__' or hyphens";
        }

        return null;
    }

    [GeneratedRegex(@"\A(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128}|(?!sha256:|sha512:)[a-z0-9]+(?:[.+_-][a-z0-9]+)*:[0-9a-zA-Z=_-]{32,})\z")]
    private static partial Regex DigestForm();

    [GeneratedRegex(@"\A[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}\z")]
    private static partial Regex TagForm();

    [GeneratedRegex(@"\A(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*|\[[0-9a-fA-F:.]+\])(?::[0-9]{1,5})?\z")]
    private static partial Regex RegistryForm();

    [GeneratedRegex(@"\A[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*\z")]
    private static partial Regex PartForm();
}
