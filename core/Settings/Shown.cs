using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace MlPlatform.Core.Settings;

/// <summary>Values as they are shown in messages: quoted, on one line, cut to a sane length.</summary>
static class Shown
{
    const int Longest = 60;
    const string Hidden = "a value that isn't shown, since its key looks like that of a secret";

    /// <summary>A text in double quotes.</summary>
    public static string Text(string text)
    {
        var shown = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length > Longest)
                return shown.Append("...\"").ToString();
            shown.Append(rune.Value switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                _ when Rune.IsControl(rune) => $"\\u{rune.Value:x4}",
                _ => rune.ToString(),
            });
        }

        return shown.Append('"').ToString();
    }

    /// <summary>A value of a spec.</summary>
    public static string Value(object value, bool secret) => value switch
    {
        _ when secret => Hidden,
        string { Length: 0 } => "an empty text",
        string text => Text(text),
        double number => Number(number),
        ICollection items => $"a list of {Count(items.Count, "item")}",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>A value of JSON, with its type.</summary>
    public static string Value(JsonElement value, bool secret) => value.ValueKind switch
    {
        JsonValueKind.Null => "null",
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => $"a list of {Count(value.GetArrayLength(), "item")}",
        _ when secret => Hidden,
        JsonValueKind.String => $"the text {Text(value.GetString() ?? "")}",
        JsonValueKind.Number => $"the number {Cut(value.GetRawText())}",
        _ => value.GetRawText(),
    };

    /// <summary>A number without needless digits or an exponent, as far as people write it.</summary>
    public static string Number(double number) => Cut(number.ToString("0.###############", CultureInfo.InvariantCulture));

    /// <summary>A count with its noun: <c>1 item</c>, <c>2 items</c>.</summary>
    public static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    /// <summary>Keys in single quotes, with commas.</summary>
    public static string Keys(IEnumerable<string> keys) => string.Join(", ", keys.Select(key => $"'{key}'"));

    static string Cut(string text) => text.Length <= Longest ? text : $"{text[..Longest]}...";
}
