using Pulumi;

namespace MlPlatform.Components.Clusters;

/// <summary>A file system of the cloud's, as a PersistentVolume of the cluster names it.</summary>
public sealed record SharedVolume
{
    /// <summary>The CSI driver.</summary>
    public required string Driver { get; init; }

    /// <summary>The file system, by the name that the driver has for it.</summary>
    public required Output<string> Handle { get; init; }

    /// <summary>What else the driver is told, by key.</summary>
    public IReadOnlyDictionary<string, Output<string>> Attributes { get; init; } = new Dictionary<string, Output<string>>();

    /// <summary>Its size in GiB, as the claim asks for it; drivers that don't bound it ignore it.</summary>
    public required int SizeGiB { get; init; }

    /// <summary>What must be there before a pod can mount it.</summary>
    public IReadOnlyList<Resource> Ready { get; init; } = [];
}
