using MlPlatform.Core.Mig;

namespace MlPlatform.Core.Pools;

/// <summary>Something that the nodes of a pool offer to pods that need a GPU: whole GPUs, slices, or shares of either.</summary>
public sealed record GpuOffer
{
    /// <summary>The resource that a pod asks for.</summary>
    public required string Resource { get; init; }

    /// <summary>What is shared, by the name that it would have alone; the same where it isn't renamed.</summary>
    public required string Device { get; init; }

    /// <summary>How many of the resource a node offers.</summary>
    public required int PerNode { get; init; }

    /// <summary>Profile of the slice; null where the GPU is whole.</summary>
    public MigProfile? Profile { get; init; }

    /// <summary>How pods share the GPU or slice.</summary>
    public GpuSharing Sharing { get; init; }

    /// <summary>Pods that share one; 1 where a pod has it for itself.</summary>
    public int Shares { get; init; } = 1;

    /// <summary>Whether a pod that asks for several is refused by the node.</summary>
    public bool OneAPod { get; init; }

    /// <summary>What keeps the pods apart.</summary>
    public GpuIsolation Isolation => (Sharing, Profile) switch
    {
        (GpuSharing.TimeSlicing, _) => GpuIsolation.Turns,
        (GpuSharing.Mps, _) => GpuIsolation.SideBySide,
        (_, null) => GpuIsolation.WholeGpu,
        _ => GpuIsolation.Slice,
    };

    /// <summary>It in words: "a whole GPU", "a slice 1g.10gb", "one of 4 shares of a GPU".</summary>
    public string Text => (Profile, Shares) switch
    {
        (null, 1) => "a whole GPU",
        (null, _) => $"one of {Shares} shares of a GPU",
        (_, 1) => $"a slice {Profile.Name}",
        _ => $"one of {Shares} shares of a slice {Profile.Name}",
    };

    /// <summary>Whether a pod gets the same of both.</summary>
    internal bool IsLike(GpuOffer other) => (Resource, Profile?.Name, Sharing, Shares) == (other.Resource, other.Profile?.Name, other.Sharing, other.Shares);
}
