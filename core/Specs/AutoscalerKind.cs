namespace MlPlatform.Core.Specs;

/// <summary>What adds nodes and takes them away.</summary>
public enum AutoscalerKind
{
    /// <summary>Nobody: the pools stay at their minimum.</summary>
    None,

    /// <summary>Cluster Autoscaler, in the cluster.</summary>
    ClusterAutoscaler,

    /// <summary>Karpenter, in the cluster (AWS).</summary>
    Karpenter,

    /// <summary>The cloud's own: the autoscaler that GKE and AKS run.</summary>
    CloudManaged,

    /// <summary>The cloud's own, which makes pools beside those of the settings too: node auto-provisioning (Google Cloud, Azure).</summary>
    NodeAutoProvisioning,
}
