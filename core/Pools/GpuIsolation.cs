namespace MlPlatform.Core.Pools;

/// <summary>What keeps pods on one GPU apart.</summary>
/// <param name="Memory">Whether a pod has memory that others can't take.</param>
/// <param name="Faults">Whether the fault of a pod leaves the others alone.</param>
/// <param name="Text">The same in a sentence.</param>
public sealed record GpuIsolation(bool Memory, bool Faults, string Text)
{
    /// <summary>A GPU a pod.</summary>
    public static readonly GpuIsolation WholeGpu = new(true, true, "Each pod has its GPUs for itself.");

    /// <summary>A slice a pod (MIG).</summary>
    public static readonly GpuIsolation Slice = new(true, true, "Each pod has a slice with memory, cache and compute of its own; a fault stays within it.");

    /// <summary>Turns on a GPU or slice.</summary>
    public static readonly GpuIsolation Turns = new(false, false, "Pods take turns: each can take all the memory, and the fault of one ends the others.");

    /// <summary>Side by side on a GPU.</summary>
    public static readonly GpuIsolation SideBySide = new(true, false, "Each pod has an equal part of memory and compute; the fault of one ends the others.");
}
