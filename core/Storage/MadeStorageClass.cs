namespace MlPlatform.Core.Storage;

/// <summary>A storage class that a platform makes.</summary>
public sealed record MadeStorageClass
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The CSI driver that makes its volumes.</summary>
    public required string Provisioner { get; init; }

    /// <summary>What the driver is told, by key.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether a volume stays when its claim is deleted.</summary>
    public bool Retain { get; init; }

    /// <summary>Whether it is that of claims that name none.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Whether its volumes are encrypted with the cluster's key.</summary>
    public bool UsesClusterKey { get; init; }
}
