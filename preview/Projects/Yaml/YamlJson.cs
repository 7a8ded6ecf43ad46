using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MlPlatform.Preview.Projects.Yaml;

/// <summary>A node as JSON: plain scalars by the core schema of YAML 1.2, quoted ones as texts.</summary>
static class YamlJson
{
    // Aliases are written out, so a small file could mean an endless text.
    const int MostNodes = 200_000;

    static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The JSON text; what JSON can't say is added to the problems.</summary>
    public static string Write(YamlNode node, string file, string path, List<Problem> problems)
    {
        var nodes = 0;
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, Readable);
        Write(node, path);
        json.Flush();
        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);

        void Write(YamlNode value, string at)
        {
            if (++nodes == MostNodes)
                problems.Add(new Problem(file, node.Line, node.Column, path, $"it holds more than {MostNodes} values once its aliases are written out."));

            switch (value)
            {
                case YamlList list:
                    json.WriteStartArray();
                    for (var i = 0; i < list.Items.Count && nodes < MostNodes; i++)
                        Write(list.Items[i], $"{at}[{i}]");
                    json.WriteEndArray();
                    break;
                case YamlMap map:
                    json.WriteStartObject();
                    foreach (var (key, inner) in map.Entries.TakeWhile(_ => nodes < MostNodes))
                    {
                        json.WritePropertyName(key.Text);
                        Write(inner, $"{at}.{key.Text}");
                    }

                    json.WriteEndObject();
                    break;
                case YamlText text:
                    if (!WriteText(json, text))
                    {
                        problems.Add(new Problem(file, text.Line, text.Column, at, $"'{text.Text}' is no number that can be passed on. Give a finite one, or quote it to mean the text."));
                        json.WriteNullValue();
                    }

                    break;
            }
        }
    }

    static bool WriteText(Utf8JsonWriter json, YamlText text)
    {
        if (!text.Plain)
        {
            json.WriteStringValue(text.Text);
            return true;
        }

        switch (text.Text)
        {
            case "" or "~" or "null" or "Null" or "NULL":
                json.WriteNullValue();
                return true;
            case "true" or "True" or "TRUE":
                json.WriteBooleanValue(true);
                return true;
            case "false" or "False" or "FALSE":
                json.WriteBooleanValue(false);
                return true;
        }

        if (CoreNumber.Integer(text.Text) is { } integer)
        {
            json.WriteRawValue(integer.ToString(CultureInfo.InvariantCulture));
            return true;
        }

        if (CoreNumber.IsFloat(text.Text))
        {
            var number = double.Parse(text.Text, NumberStyles.Float, CultureInfo.InvariantCulture);
            if (!double.IsFinite(number))
                return false;
            json.WriteNumberValue(number);
            return true;
        }

        if (CoreNumber.IsNotFinite(text.Text))
            return false;
        json.WriteStringValue(text.Text);
        return true;
    }
}
