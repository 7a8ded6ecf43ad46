namespace MlPlatform.Preview.Plans.Values;

/// <summary>Values by key, in the ordinal order of their keys.</summary>
public sealed class PlanObject : PlanValue
{
    readonly string[] keys;
    readonly PlanValue[] values;

    // The reader's way in: the keys are sorted and each stands once.
    internal PlanObject(string[] keys, PlanValue[] values)
    {
        this.keys = keys;
        this.values = values;
    }

    /// <summary>An object of the given entries; where a key stands twice, the last one counts.</summary>
    public PlanObject(IEnumerable<KeyValuePair<string, PlanValue>> entries)
    {
        var last = new Dictionary<string, PlanValue>(StringComparer.Ordinal);
        foreach (var (key, value) in entries)
            last[key] = value;
        keys = [.. last.Keys];
        values = [.. last.Values];
        Array.Sort(keys, values, StringComparer.Ordinal);
    }

    /// <summary>The object with nothing in it.</summary>
    public static PlanObject Empty { get; } = new([], []);

    /// <summary>How many entries there are.</summary>
    public int Count => keys.Length;

    /// <summary>The keys, in ordinal order.</summary>
    public IReadOnlyList<string> Keys => keys;

    /// <summary>The values, in the order of their keys.</summary>
    public IReadOnlyList<PlanValue> Values => values;

    /// <summary>The value of a key, <c>null</c> where the key is not there.</summary>
    public PlanValue? this[string key]
    {
        get
        {
            var index = Array.BinarySearch(keys, key, StringComparer.Ordinal);
            return index < 0 ? null : values[index];
        }
    }

    internal override IEnumerable<PlanValue> Inner => values;

    /// <inheritdoc/>
    public override bool Equals(PlanValue? other) =>
        other is PlanObject fields && keys.AsSpan().SequenceEqual(fields.keys) && values.AsSpan().SequenceEqual(fields.values);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        for (var i = 0; i < keys.Length; i++)
        {
            hash.Add(keys[i], StringComparer.Ordinal);
            hash.Add(values[i]);
        }

        return hash.ToHashCode();
    }
}
