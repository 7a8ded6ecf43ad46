namespace MlPlatform.Preview.Plans.Values;

/// <summary>True or false.</summary>
public sealed class PlanBool : PlanValue
{
    static readonly PlanBool True = new(true);
    static readonly PlanBool False = new(false);

    PlanBool(bool value) => Value = value;

    /// <summary>The truth value itself.</summary>
    public bool Value { get; }

    /// <summary>The node for a truth value.</summary>
    public static PlanBool Of(bool value) => value ? True : False;

    /// <inheritdoc/>
    public override bool Equals(PlanValue? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();
}
