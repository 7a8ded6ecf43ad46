using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MlPlatform.Preview.Plans.Values;

namespace MlPlatform.Preview.Plans;

/// <summary>
/// Plans as JSON: keys in ordinal order, two spaces, LF, no date and no path of this machine, so that equal plans are equal files. What
/// has its default is left out. Secrets read <c>[secret]</c>, unknowns <c>&lt;computed&gt;</c>.
/// </summary>
public static class PlanJson
{
    /// <summary>The version of the format, told in each document; it changes when a reader of the old one would misread the new one.</summary>
    public const int FormatVersion = 1;

    static readonly JsonWriterOptions Document = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
        // The default encoder would write <computed> as \u003Ccomputed\u003E; this is no HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    static readonly JsonWriterOptions OneLine = Document with { Indented = false };

    /// <summary>The plan as one document, with a line break at its end.</summary>
    public static string Write(Plan plan)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Write(plan, buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes the plan as one UTF-8 document, with a line break at its end.</summary>
    public static void Write(Plan plan, IBufferWriter<byte> output)
    {
        using (var json = new Utf8JsonWriter(output, Document))
            PlanDocument.Write(json, plan);
        output.Write("\n"u8);
    }

    /// <summary>One value on one line.</summary>
    internal static string Line(PlanValue value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, OneLine))
            PlanValueJson.Write(json, value);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
