namespace MlPlatform.Core.Specs;

/// <summary>What adds nodes and takes them away.</summary>
public enum AutoscalerKind
{
    /// <summary>Nobody: the pools stay at their minimum.</summary>
    None,

    /// <summary>Cluster Autoscaler, in the cluster.</summary>
    ClusterAutoscaler,

    /// <summary>Karpenter; on Azure node auto-provisioning.</summary>
    Karpenter,

    /// <summary>The cloud's own: the autoscaler that GKE and AKS run.</summary>
    CloudManaged,
}
