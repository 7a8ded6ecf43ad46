namespace MlPlatform.Core.Costs;

/// <summary>What something costs a month: at least, as expected, and at most.</summary>
/// <param name="Minimum">With all models and pools at their minimum.</param>
/// <param name="Expected">With the replicas that are expected most of the time.</param>
/// <param name="Maximum">With all pools at their maximum.</param>
public sealed record CostRange(Amount Minimum, Amount Expected, Amount Maximum)
{
    /// <summary>Nothing.</summary>
    public static CostRange None { get; } = Always(Amount.None);

    /// <summary>The same at all times.</summary>
    /// <param name="amount">The amount.</param>
    public static CostRange Always(Amount amount) => new(amount, amount, amount);

    /// <summary>Both together.</summary>
    public static CostRange operator +(CostRange left, CostRange right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new(left.Minimum + right.Minimum, left.Expected + right.Expected, left.Maximum + right.Maximum);
    }

    /// <summary>What is left of one when another, a part of it, is taken off.</summary>
    public static CostRange operator -(CostRange whole, CostRange part)
    {
        ArgumentNullException.ThrowIfNull(whole);
        ArgumentNullException.ThrowIfNull(part);
        return new(whole.Minimum - part.Minimum, whole.Expected - part.Expected, whole.Maximum - part.Maximum);
    }

    /// <summary>Both together.</summary>
    public static CostRange Add(CostRange left, CostRange right) => left + right;

    /// <summary>What is left.</summary>
    public static CostRange Subtract(CostRange left, CostRange right) => left - right;

    internal static CostRange Sum(IEnumerable<CostRange> costs) => costs.Aggregate(None, Add);
}
