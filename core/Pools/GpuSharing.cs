namespace MlPlatform.Core.Pools;

/// <summary>How pods share a GPU, or a slice of one.</summary>
public enum GpuSharing
{
    /// <summary>A pod has it for itself.</summary>
    Exclusive,

    /// <summary>Pods take turns on it.</summary>
    TimeSlicing,

    /// <summary>Pods run on it side by side (MPS).</summary>
    Mps,
}
