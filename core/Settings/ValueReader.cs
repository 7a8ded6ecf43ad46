using System.Text.Json;
using MlPlatform.Core.Rules;

namespace MlPlatform.Core.Settings;

/// <summary>
/// Reads JSON as records, and goes on where something is wrong: the value keeps its default or a blank, and its place is noted as a gap.
/// </summary>
sealed class ValueReader(Gaps gaps, List<Finding> findings)
{
    /// <summary>A record, whole or with gaps.</summary>
    public object Record(RecordShape shape, JsonElement json, SpecPath path)
    {
        var record = shape.Blank();
        var given = new bool[shape.Properties.Count];
        List<string>? unknown = null;
        foreach (var member in json.EnumerateObject())
        {
            if (shape.Find(member.Name) is not { } property)
            {
                (unknown ??= []).Add(member.Name);
                continue;
            }

            if (given[property.Index])
                Repeated(path.Property(property.Name), property.Key);
            else
                Fill(record, property, member.Value, path.Property(property.Name));
            given[property.Index] = true;
        }

        foreach (var key in unknown?.Distinct() ?? [])
            Unknown(shape, key, given, path);
        foreach (var property in shape.Properties)
        {
            if (property.Required && !given[property.Index])
                Missing(property, path.Property(property.Name));
        }

        return record;
    }

    void Fill(object record, PropertyShape property, JsonElement json, SpecPath path)
    {
        if (json.ValueKind == JsonValueKind.Null && property.Nullable)
            property.Set(record, null);
        else if (Read(property.Value, property, json, path) is { } value)
            property.Set(record, value);
    }

    /// <summary>A value of the shape, or null once it is reported and noted that there is none.</summary>
    object? Read(ValueShape shape, PropertyShape property, JsonElement json, SpecPath path) => (shape.Kind, json.ValueKind) switch
    {
        (_, JsonValueKind.Null) => Null(shape, property, path),
        (ValueKind.Text, JsonValueKind.String) => json.GetString(),
        (ValueKind.Flag, JsonValueKind.True) => true,
        (ValueKind.Flag, JsonValueKind.False) => false,
        (ValueKind.Whole, JsonValueKind.Number) => Whole(shape, property, json, path),
        (ValueKind.Number, JsonValueKind.Number) => json.GetDouble() is var number && double.IsFinite(number) ? number : OutOfRange(property, json, path),
        (ValueKind.Choice, JsonValueKind.String) => Choice(shape, json, path),
        (ValueKind.Record, JsonValueKind.Object) => Record(shape.Record, json, path),
        (ValueKind.List, JsonValueKind.Array) => List(shape, property, json, path),
        (ValueKind.Map, JsonValueKind.Object) => Map(shape, property, json, path),
        _ => WrongType(shape, property, json, path),
    };

    object? Whole(ValueShape shape, PropertyShape property, JsonElement json, SpecPath path)
    {
        if (json.TryGetInt32(out var whole))
            return whole;
        var number = json.GetDouble();
        // 2.0 and 2e0 are whole numbers, to JSON Schema too.
        if (number != Math.Floor(number))
            return WrongType(shape, property, json, path);
        return number is >= int.MinValue and <= int.MaxValue ? (int)number : OutOfRange(property, json, path);
    }

    object? Choice(ValueShape shape, JsonElement json, SpecPath path)
    {
        var word = json.GetString()!;
        if (shape.Choices.TryGetValue(word, out var choice))
            return choice;
        var near = Nearest.To(word, shape.Choices.Keys);
        return Gap(
            SettingsRule.UnknownChoice,
            path,
            $"Given is {Shown.Value(json, path.Secret)}; allowed is {shape.Expected}.",
            near is null ? $"Give {shape.Expected}." : $"Did you mean '{near}'?");
    }

    object List(ValueShape shape, PropertyShape property, JsonElement json, SpecPath path)
    {
        var items = new List<object>();
        foreach (var (index, item) in json.EnumerateArray().Index())
        {
            if (Read(shape.Item!, property, item, path.Item(index)) is { } value)
                items.Add(value);
        }

        return shape.Items!.List(items);
    }

    object Map(ValueShape shape, PropertyShape property, JsonElement json, SpecPath path)
    {
        var items = new Dictionary<string, object>(StringComparer.Ordinal);
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in json.EnumerateObject())
        {
            var at = shape.Item!.Kind == ValueKind.Record ? path.Key(member.Name) : path.ValueKey(member.Name);
            if (!given.Add(member.Name))
                Repeated(at, member.Name);
            else if (Read(shape.Item, property, member.Value, at) is { } value)
                items.Add(member.Name, value);
        }

        return shape.Items!.Map(items);
    }

    void Unknown(RecordShape shape, string key, bool[] given, SpecPath path)
    {
        var open = shape.Properties.Where(property => !given[property.Index]).Select(property => property.Key);
        var near = Nearest.To(key, open) ?? Nearest.To(key, shape.Keys);
        var mend = near is null ? $"The keys here are {Shown.Keys(shape.Keys)}." : $"Did you mean '{near}'?";
        if (near is not null && shape.Find(near) is { } meant && !given[meant.Index])
        {
            // One mistake, one finding; and nothing is concluded from the default of what was meant.
            given[meant.Index] = true;
            gaps.Add(path.Property(meant.Name));
            if (meant.Required)
                mend += " It is missing, and has no default.";
        }

        findings.Add(SettingsRule.UnknownKey.Found(path.ValueKey(key), $"There is no key {Shown.Text(key)} here.", mend));
    }

    void Repeated(SpecPath path, string key) =>
        Gap(SettingsRule.RepeatedKey, path, $"The key {Shown.Text(key)} stands here twice.", SettingsRule.RepeatedKey.Mend);

    void Missing(PropertyShape property, SpecPath path) =>
        Gap(SettingsRule.MissingKey, path, $"The key '{property.Key}' is missing; it has no default.", $"Add '{property.Key}': {property.Expected}.");

    object? Null(ValueShape shape, PropertyShape property, SpecPath path) => Gap(
        SettingsRule.NullValue,
        path,
        $"Given is null, which a key with nothing behind it means; expected is {Expected(shape, property)}.",
        property.Required || shape != property.Value ? $"Give {Expected(shape, property)}." : $"Give {Expected(shape, property)}, or take the key out for its default.");

    object? OutOfRange(PropertyShape property, JsonElement json, SpecPath path) =>
        Gap(SettingsRule.OutOfRange, path, $"Given is {Shown.Value(json, path.Secret)}; allowed is {property.Expected}.", $"Give {property.Expected}.");

    object? WrongType(ValueShape shape, PropertyShape property, JsonElement json, SpecPath path) => Gap(
        SettingsRule.WrongType,
        path,
        $"Given is {Shown.Value(json, path.Secret)}; expected is {Expected(shape, property)}.",
        TypeMend.For(shape, json, path.Secret) ?? $"Give {Expected(shape, property)}.");

    // The property says more than the type (its range), but an item of a list is only what its own shape says.
    static string Expected(ValueShape shape, PropertyShape property) => shape == property.Value ? property.Expected : shape.Expected;

    object? Gap(SettingsRule rule, SpecPath path, string message, string mend)
    {
        findings.Add(rule.Found(path, message, mend));
        gaps.Add(path);
        return null;
    }
}
