using System.ComponentModel.DataAnnotations;

namespace MlPlatform.Core.Specs;

/// <summary>What a storage class of the cluster can give.</summary>
public sealed record StorageClassSpec
{
    /// <summary>Access modes of its volumes.</summary>
    [MinLength(1)]
    public required IReadOnlyList<AccessMode> AccessModes { get; init; }

    /// <summary>
    /// MiB that a pod reads from it in a second.
    /// Default: none; it isn't known.
    /// </summary>
    [Range(1, 1_000_000)]
    public int? ReadMiBPerSecond { get; init; }

    /// <summary>
    /// The CSI driver that makes its volumes, such as <c>ebs.csi.aws.com</c>: the class is made then.
    /// Default: none; the class is there already, and this tells what it can give.
    /// </summary>
    [MinLength(1)]
    public string? Provisioner { get; init; }

    /// <summary>
    /// What the driver is told, by its own keys: <c>type: io2</c>. Volumes of EBS are encrypted with the cluster's key where none is named.
    /// Default: none; the driver's own.
    /// </summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = Named.None<string>();

    /// <summary>
    /// Whether a volume stays when its claim is deleted.
    /// Default: false.
    /// </summary>
    public bool Retain { get; init; }
}
