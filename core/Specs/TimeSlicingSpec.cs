using System.ComponentModel.DataAnnotations;

namespace MlPlatform.Core.Specs;

/// <summary>Time-slicing by NVIDIA's device plugin.</summary>
public sealed record TimeSlicingSpec
{
    /// <summary>Pods that share one GPU.</summary>
    [Range(2, 48)]
    public required int Replicas { get; init; }

    /// <summary>
    /// Whether the shares are offered as <c>nvidia.com/gpu.shared</c>, so that no pod takes a share for a whole GPU.
    /// Default: false, as in the device plugin: Cluster Autoscaler takes nodes that offer no <c>nvidia.com/gpu</c> for unready.
    /// </summary>
    public bool RenameByDefault { get; init; }

    /// <summary>
    /// Whether a pod that asks for several shares is refused: two shares may be turns on one GPU, and give it neither twice the time nor twice the memory.
    /// Default: true.
    /// </summary>
    public bool FailRequestsGreaterThanOne { get; init; } = true;
}
