using MlPlatform.Core.Specs;

namespace MlPlatform.Infra.Aws;

/// <summary>Arguments of <see cref="EksCluster"/>.</summary>
public sealed record EksClusterArgs
{
    /// <summary>The cluster, its pools, autoscaler, storage and tags; what runs in it is not read.</summary>
    public required PlatformSpec Platform { get; init; }

    /// <summary>Whether a stack of ours has run the rules over the whole already, and told of their findings.</summary>
    internal bool RulesHaveRun { get; init; }
}
