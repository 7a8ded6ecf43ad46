using System.Buffers;
using System.Text;
using MlPlatform.Preview.Plans.Values;

namespace MlPlatform.Preview.Rendering;

/// <summary>
/// Writes values as YAML, straight to bytes: YamlDotNet's emitter takes ten times as long, and a platform has thousands of objects. What is
/// written is read as the same value by YAML 1.1 and 1.2.
/// </summary>
sealed class YamlWriter(IBufferWriter<byte> output)
{
    // YAML takes a key of more characters only with a mark in front.
    const int LongestKey = 1000;

    /// <summary>A comment on a line of its own.</summary>
    public void Comment(string text) => Raw($"# {text.ReplaceLineEndings(" ")}\n");

    /// <summary>A whole document, with a line break at its end.</summary>
    public void Document(PlanValue value)
    {
        if (value is PlanObject { Count: > 0 } fields)
            Fields(fields, 0);
        else if (value is PlanList { Items.Count: > 0 } list)
            Items(list, 0);
        else
            Scalar(value, 0);
    }

    /// <summary>One entry of the outermost mapping.</summary>
    public void Entry(string key, PlanValue value) => Field(key, value, 0);

    void Fields(PlanObject fields, int indent, bool firstIsPlaced = false)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            if (i > 0 || !firstIsPlaced)
                Indent(indent);
            Field(fields.Keys[i], fields.Values[i], indent);
        }
    }

    void Field(string key, PlanValue value, int indent)
    {
        var marked = key.Length > LongestKey;
        if (marked)
            Raw("? "u8);
        if (YamlText.IsPlain(key))
            Raw(key);
        else
            Raw(YamlQuote.Of(key));
        if (marked)
        {
            Raw("\n"u8);
            Indent(indent);
        }

        Raw(":"u8);
        Value(Plain(value), indent);
    }

    void Items(PlanList list, int indent, bool firstIsPlaced = false)
    {
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (i > 0 || !firstIsPlaced)
                Indent(indent);
            Raw("-"u8);
            switch (Plain(list.Items[i]))
            {
                case PlanObject { Count: > 0 } fields:
                    Raw(" "u8);
                    Fields(fields, indent + 2, firstIsPlaced: true);
                    break;
                case PlanList { Items.Count: > 0 } inner:
                    Raw(" "u8);
                    Items(inner, indent + 2, firstIsPlaced: true);
                    break;
                case var item:
                    Raw(" "u8);
                    Scalar(item, indent + 2);
                    break;
            }
        }
    }

    // After a key: a mapping one step further in, a list at the same place, as kubectl writes them.
    void Value(PlanValue value, int indent)
    {
        switch (value)
        {
            case PlanObject { Count: > 0 } fields:
                Raw("\n"u8);
                Fields(fields, indent + 2);
                break;
            case PlanList { Items.Count: > 0 } list:
                Raw("\n"u8);
                Items(list, indent);
                break;
            default:
                Raw(" "u8);
                Scalar(value, indent + 2);
                break;
        }
    }

    void Scalar(PlanValue value, int indent)
    {
        switch (value)
        {
            case PlanNull:
                Raw("null\n"u8);
                break;
            case PlanBool truth:
                Raw(truth.Value ? "true\n"u8 : "false\n"u8);
                break;
            case PlanNumber number:
                Raw(YamlNumber.Text(number.Value));
                Raw("\n"u8);
                break;
            case PlanObject:
                Raw("{}\n"u8);
                break;
            case PlanList:
                Raw("[]\n"u8);
                break;
            case PlanSecret:
                Text(PlanValue.SecretText, indent);
                break;
            case PlanUnknown:
                Text(PlanValue.UnknownText, indent);
                break;
            case PlanString text:
                Text(text.Value, indent);
                break;
            default:
                throw new InvalidOperationException($"{value.GetType().Name} has no YAML of its own");
        }
    }

    void Text(string text, int indent)
    {
        if (YamlText.IsPlain(text))
            Raw(text);
        else if (YamlText.IsBlock(text))
        {
            Block(text, indent);
            return;
        }
        else
            Raw(YamlQuote.Of(text));
        Raw("\n"u8);
    }

    void Block(string text, int indent)
    {
        var end = text.AsSpan().TrimEnd('\n').Length;
        Raw((text.Length - end) switch { 0 => "|-\n"u8, 1 => "|\n"u8, _ => "|+\n"u8 });
        var lines = text.Length == end ? text.AsSpan() : text.AsSpan(0, text.Length - 1);
        foreach (var line in lines.Split('\n'))
        {
            if (!lines[line].IsEmpty)
            {
                Indent(indent);
                Raw(lines[line]);
            }

            Raw("\n"u8);
        }
    }

    // Kinds that YAML lacks, as mappings of what they are.
    static PlanValue Plain(PlanValue value) => value switch
    {
        PlanOutput output => Plain(output.Value),
        PlanAsset or PlanArchive or PlanResourceReference => Described.Value(value),
        _ => value,
    };

    void Indent(int indent)
    {
        var span = output.GetSpan(Math.Max(indent, 1));
        span[..indent].Fill((byte)' ');
        output.Advance(indent);
    }

    void Raw(ReadOnlySpan<char> text)
    {
        var span = output.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length));
        output.Advance(Encoding.UTF8.GetBytes(text, span));
    }

    void Raw(ReadOnlySpan<byte> utf8) => output.Write(utf8);
}
