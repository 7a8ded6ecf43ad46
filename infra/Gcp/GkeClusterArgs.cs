using MlPlatform.Core.Specs;

namespace MlPlatform.Infra.Gcp;

/// <summary>Arguments of <see cref="GkeCluster"/>.</summary>
public sealed record GkeClusterArgs
{
    /// <summary>The cluster, its pools and its storage; what runs in it is not read.</summary>
    public required PlatformSpec Platform { get; init; }

    /// <summary>Whether a stack of ours has run the rules over the whole already, and told of their findings.</summary>
    internal bool RulesHaveRun { get; init; }
}
