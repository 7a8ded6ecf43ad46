using MlPlatform.Core.Specs;

namespace MlPlatform.Infra.Azure;

/// <summary>Arguments of <see cref="AksCluster"/>.</summary>
public sealed record AksClusterArgs
{
    /// <summary>The cluster and its pools; what runs in it is not read.</summary>
    public required PlatformSpec Platform { get; init; }

    /// <summary>Whether a stack of ours has run the rules over the whole already, and told of their findings.</summary>
    internal bool RulesHaveRun { get; init; }
}
