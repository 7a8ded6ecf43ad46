using MlPlatform.Core.Pools;

namespace MlPlatform.Core.Mig;

/// <summary>A kind of instance that a GPU can be cut into, by NVIDIA's name: <c>1g.10gb</c>.</summary>
public sealed record MigProfile
{
    /// <summary>Its name: compute slices, memory, and what it has beside (<c>+me</c>) or lacks (<c>-me</c>).</summary>
    public required string Name { get; init; }

    /// <summary>Compute slices that an instance takes.</summary>
    public required int ComputeSlices { get; init; }

    /// <summary>Memory slices that it takes, side by side.</summary>
    public required int MemorySlices { get; init; }

    /// <summary>Memory of an instance in GB, by its name; what a program sees is up to 4 % less.</summary>
    public required int MemoryGB { get; init; }

    /// <summary>Memory slices that an instance may begin at, in their order.</summary>
    public required IReadOnlyList<int> Starts { get; init; }

    /// <summary>Instances of it that a GPU holds at most.</summary>
    public required int Most { get; init; }

    /// <summary>Whether it has the media extensions (<c>+me</c>), which one instance of a GPU has at most.</summary>
    public bool Extensions { get; init; }

    /// <summary>Media engines that an instance takes, where they are counted.</summary>
    public int MediaEngines { get; init; }

    /// <summary>Where it stands, if elsewhere than the geometry's other profiles.</summary>
    public string? Source { get; init; }

    /// <summary>Its name where no plus sign may stand, as in labels and resources: <c>1g.10gb.me</c>.</summary>
    public string LabelName => Name.Replace('+', '.');

    /// <summary>The resource that it is offered as under the mixed strategy: <c>nvidia.com/mig-1g.10gb</c>.</summary>
    public string Resource => $"{GpuNames.SlicePrefix}{LabelName}";
}
