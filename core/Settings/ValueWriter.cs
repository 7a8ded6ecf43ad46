using System.Collections;
using System.Text.Json;

namespace MlPlatform.Core.Settings;

/// <summary>Writes records as the JSON that <see cref="ValueReader"/> reads: every key, the defaults among them, in ordinal order.</summary>
static class ValueWriter
{
    /// <summary>A record.</summary>
    public static void Record(Utf8JsonWriter json, RecordShape shape, object record)
    {
        json.WriteStartObject();
        foreach (var property in shape.Properties.OrderBy(property => property.Key, StringComparer.Ordinal))
        {
            var value = property.Get(record);
            // Left out, it reads back as its default; null is written only where that would be something else.
            if (value is null && property.Default is null)
                continue;
            json.WritePropertyName(property.Key);
            Value(json, property.Value, value);
        }

        json.WriteEndObject();
    }

    static void Value(Utf8JsonWriter json, ValueShape shape, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case int whole:
                json.WriteNumberValue(whole);
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case Enum choice:
                json.WriteStringValue(JsonNamingPolicy.CamelCase.ConvertName(choice.ToString()));
                break;
            default:
                Many(json, shape, value);
                break;
        }
    }

    static void Many(Utf8JsonWriter json, ValueShape shape, object value)
    {
        if (shape.Kind == ValueKind.Record)
        {
            Record(json, shape.Record, value);
        }
        else if (shape.Kind == ValueKind.List)
        {
            json.WriteStartArray();
            foreach (var item in (IEnumerable)value)
                Value(json, shape.Item!, item);
            json.WriteEndArray();
        }
        else
        {
            json.WriteStartObject();
            foreach (var (key, item) in shape.Items!.Entries(value).OrderBy(entry => entry.Key, StringComparer.Ordinal))
            {
                json.WritePropertyName(key);
                Value(json, shape.Item!, item);
            }

            json.WriteEndObject();
        }
    }
}
