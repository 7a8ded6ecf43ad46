namespace MlPlatform.Preview.Plans.Values;

/// <summary>A value that only the deployment tells; it shows as <c>&lt;computed&gt;</c>.</summary>
public sealed class PlanUnknown : PlanValue
{
    /// <summary>
    /// The string by which Pulumi's protocol says "unknown". A text that only contains it was built from an unknown one, and is as
    /// unknown.
    /// </summary>
    internal const string Sentinel = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    PlanUnknown()
    {
    }

    /// <summary>The one unknown.</summary>
    public static PlanUnknown Value { get; } = new();

    /// <summary>A text as a value: unknown where it contains the sentinel.</summary>
    internal static PlanValue OrText(string text) =>
        text.Contains(Sentinel, StringComparison.Ordinal) ? Value : new PlanString(text);

    /// <inheritdoc/>
    public override bool Equals(PlanValue? other) => other is PlanUnknown;

    /// <inheritdoc/>
    public override int GetHashCode() => 1;
}
