namespace MlPlatform.Preview.Plans.Values;

/// <summary>No value.</summary>
public sealed class PlanNull : PlanValue
{
    PlanNull()
    {
    }

    /// <summary>The one null.</summary>
    public static PlanNull Value { get; } = new();

    /// <inheritdoc/>
    public override bool Equals(PlanValue? other) => other is PlanNull;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;
}
