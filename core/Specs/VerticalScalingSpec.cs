namespace MlPlatform.Core.Specs;

/// <summary>Vertical autoscaling of CPU and memory, lowered to a VerticalPodAutoscaler.</summary>
public sealed record VerticalScalingSpec
{
    /// <summary>
    /// What is done with the recommendation.
    /// Default: nothing, it is shown.
    /// </summary>
    public VerticalScalingMode Mode { get; init; } = VerticalScalingMode.Off;

    /// <summary>
    /// What it sizes.
    /// Default: CPU and memory.
    /// </summary>
    public IReadOnlyList<VerticalResource> Resources { get; init; } = [VerticalResource.Cpu, VerticalResource.Memory];
}
