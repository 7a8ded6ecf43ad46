namespace MlPlatform.Core.Specs;

/// <summary>How many pods may use a volume at once, by Kubernetes' names.</summary>
public enum AccessMode
{
    /// <summary>Pods of one node read and write.</summary>
    ReadWriteOnce,

    /// <summary>Pods of many nodes read.</summary>
    ReadOnlyMany,

    /// <summary>Pods of many nodes read and write.</summary>
    ReadWriteMany,

    /// <summary>A single pod reads and writes.</summary>
    ReadWriteOncePod,
}
