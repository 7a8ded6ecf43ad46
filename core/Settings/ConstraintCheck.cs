using System.Collections;
using MlPlatform.Core.Rules;

namespace MlPlatform.Core.Settings;

/// <summary>
/// Holds a spec against the constraints of its properties, wherever it came from, and notes what breaks them as gaps. A spec made in C# can
/// also hold null where none is allowed.
/// </summary>
sealed class ConstraintCheck(Gaps gaps, List<Finding> findings)
{
    /// <summary>Whether the record and all below it is there; where it isn't, no rule can read it.</summary>
    public bool Record(object record, SpecPath path)
    {
        var whole = true;
        foreach (var property in RecordShape.Of(record.GetType()).Properties)
        {
            var value = property.Get(record);
            // Nearly every property is sound and holds nothing below it: its place is made where it is needed.
            if (!property.IsSound(value) || !gaps.AreNone)
                whole &= Property(property, value, path.Property(property.Name));
        }

        return whole;
    }

    bool Property(PropertyShape property, object? value, SpecPath path)
    {
        if (gaps.Has(path) || (value is null && property.Nullable))
            return true;
        if (value is null)
            return Null(path);
        foreach (var constraint in property.Constraints.Where(constraint => !constraint.Holds(value)))
        {
            findings.Add(constraint.Rule.Found(
                path,
                $"Given is {Shown.Value(value, path.Secret)}; allowed is {constraint.Allowed}.",
                $"Give {constraint.Allowed}."));
            gaps.Add(path);
        }

        return Below(property.Value, value, path);
    }

    bool Below(ValueShape shape, object value, SpecPath path) => shape.Kind switch
    {
        ValueKind.Record => Record(value, path),
        ValueKind.List => Items(shape.Item!, ((IEnumerable)value).Cast<object?>().Select((item, index) => (item, path.Item(index)))),
        ValueKind.Map => Items(shape.Item!, shape.Items!.Entries(value).Select(entry => (entry.Value, path.Key(entry.Key)))),
        _ => true,
    };

    bool Items(ValueShape shape, IEnumerable<(object? Value, SpecPath Path)> items)
    {
        var whole = true;
        foreach (var (value, path) in items)
            whole &= value is null ? Null(path) : Below(shape, value, path);
        return whole;
    }

    bool Null(SpecPath path)
    {
        findings.Add(SettingsRule.NullValue.Found(path, "Given is null, which is no value here.", "Give a value."));
        gaps.Add(path);
        return false;
    }
}
