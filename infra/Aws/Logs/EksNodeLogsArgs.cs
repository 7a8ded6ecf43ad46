using MlPlatform.Core.Specs;
using Pulumi;

namespace MlPlatform.Infra.Aws.Logs;

/// <summary>Arguments of <see cref="EksNodeLogs"/>.</summary>
public sealed record EksNodeLogsArgs
{
    /// <summary>The cluster, and how long its logs are kept.</summary>
    public required ClusterSpec Cluster { get; init; }

    /// <summary>ARN of the key that they are encrypted with.</summary>
    public required Input<string> KeyArn { get; init; }
}
