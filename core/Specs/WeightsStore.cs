namespace MlPlatform.Core.Specs;

/// <summary>Where a pod keeps its weights.</summary>
public enum WeightsStore
{
    /// <summary>An emptyDir on the node's disk.</summary>
    NodeDisk,

    /// <summary>An emptyDir in memory, counted in the pod's memory.</summary>
    Memory,

    /// <summary>A persistent volume.</summary>
    Volume,

    /// <summary>An image that is mounted as a volume.</summary>
    ImageVolume,

    /// <summary>Streamed to the GPU; nothing is kept.</summary>
    Stream,
}
