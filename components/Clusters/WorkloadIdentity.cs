using Pulumi;

namespace MlPlatform.Components.Clusters;

/// <summary>What a workload needs to use its identity in the cloud.</summary>
public sealed record WorkloadIdentity
{
    /// <summary>Annotations of the service account, by key.</summary>
    public IReadOnlyDictionary<string, Output<string>> Annotations { get; init; } = new Dictionary<string, Output<string>>();

    /// <summary>Labels of the pods, by key.</summary>
    public IReadOnlyDictionary<string, string> PodLabels { get; init; } = new Dictionary<string, string>();

    /// <summary>What must be there before the first pod starts: one that was there before has no identity until it restarts.</summary>
    public required Resource Ready { get; init; }
}
