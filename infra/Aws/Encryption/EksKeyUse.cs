namespace MlPlatform.Infra.Aws.Encryption;

/// <summary>What a key encrypts.</summary>
public enum EksKeyUse
{
    /// <summary>Secrets of the cluster, its logs, and the disks of its nodes: what goes with the cluster.</summary>
    Cluster,

    /// <summary>File systems and buckets: what is worth more than the cluster.</summary>
    Storage,
}
