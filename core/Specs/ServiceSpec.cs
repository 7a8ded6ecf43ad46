namespace MlPlatform.Core.Specs;

/// <summary>How a model is reached.</summary>
public sealed record ServiceSpec
{
    /// <summary>
    /// From where.
    /// Default: inside the cluster only.
    /// </summary>
    public ServiceExposure Type { get; init; } = ServiceExposure.ClusterIp;

    /// <summary>
    /// Address ranges that a load balancer takes requests from.
    /// Default: none; a private one takes them from its network, and a public one is refused without them.
    /// </summary>
    public IReadOnlyList<string> SourceRanges { get; init; } = [];
}
