using System.Globalization;
using System.Text.Json;

namespace MlPlatform.Core.Settings;

/// <summary>What to change where a value has the wrong type in one of the usual ways, most of them traps of YAML.</summary>
static class TypeMend
{
    /// <summary>The mend, or null where it is none of the usual ways.</summary>
    public static string? For(ValueShape shape, JsonElement json, bool secret) => (shape.Kind, json.ValueKind) switch
    {
        // 1.30 without quotes was 1.3 before anyone of ours saw it.
        (ValueKind.Text, JsonValueKind.Number) when !secret && json.GetRawText().Contains('.', StringComparison.Ordinal) =>
            $"Put it in quotes, with its last zero if it had one: \"{json.GetRawText()}\".",
        (ValueKind.Text, JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False) =>
            secret ? "Put it in quotes." : $"Put it in quotes: \"{json.GetRawText()}\".",
        (ValueKind.Whole or ValueKind.Number, JsonValueKind.String) when IsNumber(json.GetString()!) =>
            secret ? "Take away the quotes." : $"Take away the quotes: {json.GetString()}.",
        (ValueKind.Whole or ValueKind.Number, JsonValueKind.String) when json.GetString()!.AsSpan().ContainsAnyInRange('0', '9') =>
            "Give a plain number; the key names its unit.",
        (ValueKind.Flag, JsonValueKind.String) when bool.TryParse(json.GetString(), out var flag) =>
            $"Take away the quotes: {(flag ? "true" : "false")}.",
        (ValueKind.List, not JsonValueKind.Object) => "Make it a list: each item on a line of its own, with a dash before it.",
        (ValueKind.Record, not JsonValueKind.Array) => $"Give its keys, indented below it: {Shown.Keys(shape.Record.Keys)}.",
        (ValueKind.Record or ValueKind.Map, JsonValueKind.Array) => "Give names with a colon in place of the dashes of a list.",
        _ => null,
    };

    static bool IsNumber(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}
