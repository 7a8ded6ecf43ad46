using System.Text;

namespace MlPlatform.Preview.Rendering;

/// <summary>Texts in double quotes, in which YAML can say every character.</summary>
static class YamlQuote
{
    const string Hex = "0123456789ABCDEF";

    public static string Of(string text)
    {
        var line = new StringBuilder(text.Length + 8).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '"' or '\\':
                    line.Append('\\').Append(c);
                    break;
                case '\n':
                    line.Append("\\n");
                    break;
                case '\t':
                    line.Append("\\t");
                    break;
                case '\r':
                    line.Append("\\r");
                    break;
                case < ' ' or >= '\x7F' and < '\xA0' or '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF':
                    line.Append("\\u").Append(Hex[c >> 12]).Append(Hex[c >> 8 & 15]).Append(Hex[c >> 4 & 15]).Append(Hex[c & 15]);
                    break;
                case >= '\uD800' and <= '\uDFFF' when i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]):
                    line.Append(c).Append(text[++i]);
                    break;
                case >= '\uD800' and <= '\uDFFF':
                    // Half a character, which no UTF-8 can hold.
                    line.Append('\uFFFD');
                    break;
                default:
                    line.Append(c);
                    break;
            }
        }

        return line.Append('"').ToString();
    }
}
