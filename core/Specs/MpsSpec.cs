using System.ComponentModel.DataAnnotations;

namespace MlPlatform.Core.Specs;

/// <summary>Sharing by NVIDIA's Multi-Process Service.</summary>
public sealed record MpsSpec
{
    /// <summary>Pods that share one GPU; each gets an equal part of its memory and compute.</summary>
    [Range(2, 48)]
    public required int Replicas { get; init; }
}
