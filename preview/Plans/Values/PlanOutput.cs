namespace MlPlatform.Preview.Plans.Values;

/// <summary>
/// A value that says which resources it comes from. Only a remote component's inputs have them: for all others the dependencies stand at
/// the resource.
/// </summary>
/// <param name="value">The value: a <see cref="PlanSecret"/> where it is secret, <see cref="PlanUnknown"/> where it is not known.</param>
/// <param name="dependencies">URNs of the resources that it comes from.</param>
public sealed class PlanOutput(PlanValue value, IReadOnlyList<string> dependencies) : PlanValue
{
    /// <summary>The value: a <see cref="PlanSecret"/> where it is secret, <see cref="PlanUnknown"/> where it is not known.</summary>
    public PlanValue Value { get; } = value;

    /// <summary>URNs of the resources that it comes from, sorted.</summary>
    public IReadOnlyList<string> Dependencies { get; } = [.. dependencies.Order(StringComparer.Ordinal)];

    internal override IEnumerable<PlanValue> Inner => [Value];

    /// <inheritdoc/>
    public override bool Equals(PlanValue? other) =>
        other is PlanOutput output && Value.Equals(output.Value) && Dependencies.SequenceEqual(output.Dependencies, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Value, Dependencies.Count);
}
