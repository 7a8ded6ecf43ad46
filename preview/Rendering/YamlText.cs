using System.Buffers;

namespace MlPlatform.Preview.Rendering;

/// <summary>
/// Whether a text can stand plain: it must be read as this very text by YAML 1.1 and 1.2, whatever it looks like (<c>no</c>, <c>1e3</c>,
/// <c>2026-11-24</c>, <c>0o17</c>, <c>12:30</c>, <c>=</c>).
/// </summary>
static class YamlText
{
    // Letters that a number, a date or a time is written with: a text of these alone, with a digit or sign in front, is quoted unasked.
    static readonly SearchValues<char> NumberLike = SearchValues.Create("0123456789abcdefABCDEFxXoO_:.,+-TZtz ");

    // What a plain text can't have anywhere: control characters (with the line breaks of YAML 1.1) and marks that readers drop.
    static readonly SearchValues<char> NeverPlain = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Append(0x7F).Concat(Enumerable.Range(0x80, 0x20)).Select(c => (char)c), '\u2028', '\u2029', '\uFEFF', '\uFFFE', '\uFFFF']);

    // A block keeps tabs and line feeds as they are.
    static readonly SearchValues<char> NeverInBlock = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Where(c => c is not ('\t' or '\n')).Append(0x7F).Concat(Enumerable.Range(0x80, 0x20)).Select(c => (char)c), '\u2028', '\u2029', '\uFEFF', '\uFFFE', '\uFFFF']);

    static readonly SearchValues<char> NeverFirst = SearchValues.Create("?:,[]{}#&*!|>'\"%@` =<");

    static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "null", "~", "true", "false", "yes", "no", "on", "off", "y", "n", ".inf", ".nan",
    };

    public static bool IsPlain(string text)
    {
        if (text.Length == 0 || NeverFirst.Contains(text[0]) && text != "<computed>" || text[^1] is ' ' or ':')
            return false;
        if (text.AsSpan().ContainsAny(NeverPlain) || HasLoneSurrogate(text))
            return false;
        if (text.Contains(": ", StringComparison.Ordinal) || HasMarkAfterSpace(text))
            return false;
        if (text.Length <= 5 && Words.Contains(text))
            return false;
        return text[0] switch
        {
            // A list item or a document's start; "--flag" and "-flag" are neither.
            '-' => text.Length > 1 && (char.IsAsciiLetter(text[1]) || text[1] == '-') && !text.StartsWith("---", StringComparison.Ordinal),
            '.' or '+' => !text.StartsWith("...", StringComparison.Ordinal) && text.AsSpan().ContainsAnyExcept(NumberLike) && !Words.Contains(text.TrimStart('+')),
            >= '0' and <= '9' => text.AsSpan().ContainsAnyExcept(NumberLike),
            _ => true,
        };
    }

    /// <summary>Whether a text of several lines can stand as a block, line by line as it is.</summary>
    public static bool IsBlock(string text)
    {
        // A first line that starts with a space, or is empty, would need its indentation told in digits.
        return text.Length > 1 && text[0] is not (' ' or '\t' or '\n') && text.Contains('\n')
            && !text.AsSpan().ContainsAny(NeverInBlock) && !HasLoneSurrogate(text);
    }

    // A comment starts after a space; of the others YamlDotNet takes some for an anchor or an alias in the middle of a text.
    static bool HasMarkAfterSpace(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf(' '); at >= 0 && at + 1 < text.Length; at = text.IndexOf(' '))
        {
            if (text[at + 1] is '#' or '*' or '&' or '!')
                return true;
            text = text[(at + 1)..];
        }

        return false;
    }

    public static bool HasLoneSurrogate(ReadOnlySpan<char> text)
    {
        var at = text.IndexOfAnyInRange('\uD800', '\uDFFF');
        while (at >= 0)
        {
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
                return true;
            text = text[(at + 2)..];
            at = text.IndexOfAnyInRange('\uD800', '\uDFFF');
        }

        return false;
    }
}
