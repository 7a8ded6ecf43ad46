using System.ComponentModel.DataAnnotations;

namespace MlPlatform.Core.Specs;

/// <summary>A model's weights.</summary>
public sealed record WeightsSpec
{
    /// <summary>
    /// Where they come from: <c>s3://</c>, <c>gs://</c>, <c>https://</c>, <c>oci://</c>, <c>hf://organisation/model</c>, or a path in one of the volumes.
    /// It must name one version that never changes.
    /// </summary>
    [MinLength(1)]
    public required string Source { get; init; }

    /// <summary>
    /// Revision of a model on a hub: the hash of a commit.
    /// Default: none.
    /// </summary>
    public string? Revision { get; init; }

    /// <summary>Size in GiB.</summary>
    [Range(0.001, 65_536)]
    public required double SizeGiB { get; init; }

    /// <summary>
    /// Where a pod keeps them.
    /// Default: on the node's disk, loaded again by each pod.
    /// </summary>
    public WeightsStore Store { get; init; } = WeightsStore.NodeDisk;

    /// <summary>
    /// MiB that a pod loads in a second, from where they come to where they are used.
    /// Default: that of the volume's storage class where they are in one, else 200; what one connection to object storage and a node's disk give together.
    /// </summary>
    [Range(1, 1_000_000)]
    public int? LoadMiBPerSecond { get; init; }
}
