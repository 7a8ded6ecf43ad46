using MlPlatform.Components.Clusters;
using MlPlatform.Core.Specs;

namespace MlPlatform.Components.Platforms;

/// <summary>Arguments of <see cref="Platform"/>.</summary>
public sealed record PlatformArgs
{
    /// <summary>The cluster that the platform runs in.</summary>
    public required ICluster Cluster { get; init; }

    /// <summary>The whole platform.</summary>
    public required PlatformSpec Platform { get; init; }

    /// <summary>Whether a stack of ours has run the rules over the whole already, and told of their findings.</summary>
    internal bool RulesHaveRun { get; init; }
}
