namespace MlPlatform.Preview.Plans.Values;

/// <summary>A text that is known before deployment.</summary>
public sealed class PlanString(string value) : PlanValue
{
    /// <summary>The empty text.</summary>
    public static PlanString Empty { get; } = new("");

    /// <summary>The text itself.</summary>
    public string Value { get; } = value;

    /// <inheritdoc/>
    public override bool Equals(PlanValue? other) => other is PlanString text && Value == text.Value;

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);
}
