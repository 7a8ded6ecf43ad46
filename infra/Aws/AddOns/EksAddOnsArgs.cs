using MlPlatform.Core.Specs;
using Pulumi;

namespace MlPlatform.Infra.Aws.AddOns;

/// <summary>Arguments of <see cref="EksAddOns"/>.</summary>
public sealed record EksAddOnsArgs
{
    /// <summary>The cluster that they are for.</summary>
    public required ClusterSpec Cluster { get; init; }

    /// <summary>Name of the cluster once it is there.</summary>
    public required Input<string> ClusterName { get; init; }

    /// <summary>Which of them.</summary>
    public required EksAddOnStage Stage { get; init; }
}
