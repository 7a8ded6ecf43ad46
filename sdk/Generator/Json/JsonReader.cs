using System.Globalization;
using System.Text;
using Pulumi.Generator.Schema;

namespace Pulumi.Generator.Json;

/// <summary>Reads JSON. System.Text.Json can't be loaded into every compiler that runs a generator.</summary>
sealed class JsonReader
{
    readonly string text;
    int at;

    JsonReader(string text) => this.text = text;

    public static JsonNode Read(string text)
    {
        var reader = new JsonReader(text);
        var value = reader.Value();
        reader.SkipSpace();
        return reader.at == text.Length ? value : throw reader.Unexpected("the end");
    }

    JsonNode Value()
    {
        SkipSpace();
        return Peek() switch
        {
            '{' => Object(),
            '[' => Array(),
            '"' => new JsonString(at, String()),
            _ => Literal(),
        };
    }

    JsonObject Object()
    {
        var node = new JsonObject(at, []);
        var names = new HashSet<string>();
        Items('}', () =>
        {
            SkipSpace();
            var position = at;
            var name = String();
            if (!names.Add(name)) throw new SchemaException($"\"{name}\" is there twice", position);
            SkipSpace();
            Expect(':');
            node.Members.Add(new JsonMember(name, position, Value()));
        });
        return node;
    }

    JsonArray Array()
    {
        var node = new JsonArray(at, []);
        Items(']', () => node.Items.Add(Value()));
        return node;
    }

    void Items(char close, Action item)
    {
        at++;
        SkipSpace();
        if (Peek() != close)
        {
            item();
            for (SkipSpace(); Peek() == ','; SkipSpace())
            {
                at++;
                item();
            }
        }
        Expect(close);
    }

    JsonLiteral Literal()
    {
        var start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '+' or '.')) at++;
        var literal = text.Substring(start, at - start);
        if (literal is "true" or "false" or "null" || double.TryParse(literal, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            return new JsonLiteral(start, literal);
        at = start;
        throw Unexpected("a value");
    }

    string String()
    {
        Expect('"');
        var value = new StringBuilder();
        while (Peek() is var c and not '"')
        {
            if (c < ' ') throw Unexpected("the end of the string");
            at++;
            value.Append(c == '\\' ? Escape() : c);
        }
        at++;
        return value.ToString();
    }

    char Escape()
    {
        var c = Peek();
        at++;
        switch (c)
        {
            case '"' or '\\' or '/': return c;
            case 'b': return '\b';
            case 'f': return '\f';
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case 'u' when at + 4 <= text.Length && int.TryParse(text.Substring(at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                at += 4;
                return (char)code;
            default:
                at--;
                throw Unexpected("an escape sequence");
        }
    }

    void SkipSpace()
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\r' or '\n') at++;
    }

    /// <summary>The next character; at the end of the text a zero, which nothing in JSON starts with.</summary>
    char Peek() => at < text.Length ? text[at] : '\0';

    void Expect(char c)
    {
        if (Peek() != c) throw Unexpected($"'{c}'");
        at++;
    }

    SchemaException Unexpected(string expected) =>
        new(at < text.Length ? $"'{text[at]}' where {expected} is expected" : $"the text ends where {expected} is expected", at);
}
