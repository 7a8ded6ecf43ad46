using System.ComponentModel.DataAnnotations;

namespace MlPlatform.Core.Specs;

/// <summary>What adds nodes to the pools and takes them away.</summary>
public sealed record AutoscalerSpec
{
    /// <summary>
    /// Who does it.
    /// Default: Cluster Autoscaler on AWS, the cloud's own on Google Cloud and Azure; on a cluster that is there already it isn't known, and nothing is concluded.
    /// </summary>
    public AutoscalerKind? Kind { get; init; }

    /// <summary>
    /// Whether Karpenter is told by NodeOverlays what shared GPUs offer (alpha, behind a gate): without them it takes a share for a whole GPU, and doesn't know slices.
    /// Default: false.
    /// </summary>
    public bool NodeOverlay { get; init; }

    /// <summary>
    /// Which pools Cluster Autoscaler adds to first: a regular expression over their names, and a number; the highest wins. A pool that none matches is never added to.
    /// Default: none; the pools by the price of their nodes, spot first.
    /// </summary>
    public IReadOnlyDictionary<string, int> Priorities { get; init; } = Named.None<int>();

    /// <summary>
    /// Minutes that a node must be unneeded before it is taken away.
    /// Default: 10.
    /// </summary>
    [Range(1, 1440)]
    public int ScaleDownMinutes { get; init; } = 10;

    /// <summary>
    /// Seconds between two looks at pods that wait.
    /// Default: 10.
    /// </summary>
    [Range(1, 3600)]
    public int ScanSeconds { get; init; } = 10;
}
