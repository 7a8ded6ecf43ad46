using System.Text.Json;
using MlPlatform.Preview.Plans.Values;

namespace MlPlatform.Preview.Plans;

/// <summary>One value as JSON. Kinds that JSON lacks are objects of one key that starts with <c>$</c>.</summary>
static class PlanValueJson
{
    public static void Write(Utf8JsonWriter json, PlanValue value)
    {
        switch (value)
        {
            case PlanNull:
                json.WriteNullValue();
                break;
            case PlanBool truth:
                json.WriteBooleanValue(truth.Value);
                break;
            case PlanNumber number when double.IsFinite(number.Value):
                json.WriteNumberValue(number.Value);
                break;
            case PlanNumber number:
                json.WriteStringValue(number.Value.ToString("R"));
                break;
            case PlanString text:
                json.WriteStringValue(text.Value);
                break;
            case PlanList list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                    Write(json, item);
                json.WriteEndArray();
                break;
            case PlanObject fields:
                WriteObject(json, fields);
                break;
            case PlanSecret:
                json.WriteStringValue(PlanValue.SecretText);
                break;
            case PlanUnknown:
                json.WriteStringValue(PlanValue.UnknownText);
                break;
            case PlanAsset asset:
                WriteBlob(json, "$asset", asset.Source, asset.Text);
                break;
            case PlanArchive { Assets: { } assets }:
                json.WriteStartObject();
                json.WritePropertyName("$archive");
                WriteObject(json, assets);
                json.WriteEndObject();
                break;
            case PlanArchive archive:
                WriteBlob(json, "$archive", archive.Source!.Value, archive.Text!);
                break;
            case PlanResourceReference reference:
                WriteReference(json, reference);
                break;
            case PlanOutput output:
                WriteOutput(json, output);
                break;
            default:
                throw new InvalidOperationException($"no JSON for {value.GetType().Name}");
        }
    }

    static void WriteObject(Utf8JsonWriter json, PlanObject fields)
    {
        json.WriteStartObject();
        for (var i = 0; i < fields.Count; i++)
        {
            json.WritePropertyName(fields.Keys[i]);
            Write(json, fields.Values[i]);
        }

        json.WriteEndObject();
    }

    static void WriteBlob(Utf8JsonWriter json, string kind, AssetSource source, string text)
    {
        json.WriteStartObject();
        json.WriteStartObject(kind);
        json.WriteString(source switch { AssetSource.Path => "path", AssetSource.Uri => "uri", _ => "text" }, text);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void WriteReference(Utf8JsonWriter json, PlanResourceReference reference)
    {
        json.WriteStartObject();
        json.WriteStartObject("$resource");
        if (reference.Id is not null)
        {
            json.WritePropertyName("id");
            Write(json, reference.Id);
        }

        json.WriteString("urn", reference.Urn);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void WriteOutput(Utf8JsonWriter json, PlanOutput output)
    {
        json.WriteStartObject();
        json.WriteStartObject("$output");
        json.WriteStartArray("dependencies");
        foreach (var urn in output.Dependencies)
            json.WriteStringValue(urn);
        json.WriteEndArray();
        json.WritePropertyName("value");
        Write(json, output.Value);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
