namespace MlPlatform.Preview.Plans.Values;

/// <summary>A number; the protocol knows no other kind than double.</summary>
public sealed class PlanNumber(double value) : PlanValue
{
    /// <summary>The number itself.</summary>
    public double Value { get; } = value;

    /// <inheritdoc/>
    public override bool Equals(PlanValue? other) => other is PlanNumber number && Value.Equals(number.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();
}
