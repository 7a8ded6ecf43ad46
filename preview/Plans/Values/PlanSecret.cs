using System.Diagnostics;

namespace MlPlatform.Preview.Plans.Values;

/// <summary>A value that must not be read: it shows as <c>[secret]</c>, and its content can be compared but not taken out.</summary>
[DebuggerDisplay(SecretText)]
public sealed class PlanSecret(PlanValue content) : PlanValue
{
    /// <summary>For another run of the engine alone, which keeps it secret in turn, and for the mask over messages.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal PlanValue Content { get; } = content is PlanSecret inner ? inner.Content : content;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal override IEnumerable<PlanValue> Inner => [Content];

    /// <inheritdoc/>
    public override bool Equals(PlanValue? other) => other is PlanSecret secret && Content.Equals(secret.Content);

    // The content's hash would be a trace of it.
    /// <inheritdoc/>
    public override int GetHashCode() => typeof(PlanSecret).GetHashCode();
}
