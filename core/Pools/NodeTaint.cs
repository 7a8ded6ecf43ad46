namespace MlPlatform.Core.Pools;

/// <summary>What keeps pods off a node that don't tolerate it.</summary>
public sealed record NodeTaint
{
    /// <summary>That of nodes for what the cluster itself needs, by the name that the add-ons of EKS, GKE and AKS tolerate.</summary>
    public static readonly NodeTaint System = new() { Key = "CriticalAddonsOnly", Value = "true", Effect = "NoSchedule" };

    /// <summary>Its key.</summary>
    public required string Key { get; init; }

    /// <summary>Its value; never empty, since Cluster Autoscaler doesn't see taints of node groups that have none.</summary>
    public required string Value { get; init; }

    /// <summary>What it does, by Kubernetes' name: <c>NoSchedule</c>, <c>PreferNoSchedule</c> or <c>NoExecute</c>.</summary>
    public required string Effect { get; init; }
}
