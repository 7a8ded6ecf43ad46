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

    /// <summary>ARN of the key that volumes may be encrypted with.</summary>
    public required Input<string> KeyArn { get; init; }

    /// <summary>
    /// Whether pods mount file systems of EFS.
    /// Default: false.
    /// </summary>
    public bool FileSystems { get; init; }
}
