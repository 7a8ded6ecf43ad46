namespace MlPlatform.Core.Mig;

/// <summary>How a GPU model can be cut: its slices, and the profiles with the places where instances of them may stand.</summary>
public sealed record MigGeometry
{
    /// <summary>Name of the GPU model, as in the catalogue.</summary>
    public required string Gpu { get; init; }

    /// <summary>Compute slices of the GPU: 7 on most.</summary>
    public required int ComputeSlices { get; init; }

    /// <summary>Memory slices of the GPU, the axis that instances are placed on: 8 on most.</summary>
    public required int MemorySlices { get; init; }

    /// <summary>Media engines that its instances share; null where they bound nothing.</summary>
    public int? MediaEngines { get; init; }

    /// <summary>Its profiles, the smallest first.</summary>
    public required IReadOnlyList<MigProfile> Profiles { get; init; }

    /// <summary>Where profiles and counts stand.</summary>
    public required string Source { get; init; }

    /// <summary>Where the starts stand.</summary>
    public required string PlacementSource { get; init; }

    /// <summary>Whether the starts are assumed by analogy, since nobody publishes them.</summary>
    public required bool PlacementsAssumed { get; init; }

    /// <summary>What else is to be known; null where nothing is.</summary>
    public string? Note { get; init; }

    /// <summary>The profile of a name, or null.</summary>
    /// <param name="name">Its name, such as <c>1g.10gb</c>, whatever the case.</param>
    public MigProfile? Find(string name) => Profiles.FirstOrDefault(profile => profile.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
