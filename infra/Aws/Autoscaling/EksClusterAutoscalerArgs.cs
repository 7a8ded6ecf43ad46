using MlPlatform.Core.Specs;
using Pulumi;

namespace MlPlatform.Infra.Aws.Autoscaling;

/// <summary>Arguments of <see cref="EksClusterAutoscaler"/>.</summary>
public sealed record EksClusterAutoscalerArgs
{
    /// <summary>The cluster that it scales.</summary>
    public required ClusterSpec Cluster { get; init; }

    /// <summary>Name of the cluster once it is there.</summary>
    public required Input<string> ClusterName { get; init; }
}
