namespace MlPlatform.Core.Specs;

/// <summary>How pods share the GPUs of a pool.</summary>
public sealed record SharingSpec
{
    /// <summary>
    /// Pods take turns on a GPU, without memory or fault isolation: for tenants that trust each other.
    /// Default: none.
    /// </summary>
    public TimeSlicingSpec? TimeSlicing { get; init; }
}
