namespace MlPlatform.Preview.Plans.Values;

/// <summary>Values in order.</summary>
public sealed class PlanList : PlanValue
{
    readonly PlanValue[] items;

    internal PlanList(PlanValue[] items) => this.items = items;

    /// <summary>A list of the given values.</summary>
    public PlanList(IEnumerable<PlanValue> items)
        : this(items.ToArray())
    {
    }

    /// <summary>The list with nothing in it.</summary>
    public static PlanList Empty { get; } = new([]);

    /// <summary>The values.</summary>
    public IReadOnlyList<PlanValue> Items => items;

    internal override IEnumerable<PlanValue> Inner => items;

    /// <inheritdoc/>
    public override bool Equals(PlanValue? other) => other is PlanList list && items.AsSpan().SequenceEqual(list.items);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in items)
            hash.Add(item);
        return hash.ToHashCode();
    }
}
