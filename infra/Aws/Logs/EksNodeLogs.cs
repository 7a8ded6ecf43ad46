using Pulumi;
using Pulumi.Aws.CloudWatch;

namespace MlPlatform.Infra.Aws.Logs;

/// <summary>
/// Where logs of nodes and pods go. The add-on that ships them makes the log groups itself where they aren't there: unencrypted, and kept for ever.
/// </summary>
public sealed class EksNodeLogs : ComponentResource
{
    // aws-observability/helm-charts, charts/amazon-cloudwatch-observability/values.yaml; the last has the figures of Container Insights.
    static readonly string[] Streams = ["application", "dataplane", "host", "performance"];

    /// <summary>Makes the log groups.</summary>
    /// <param name="name">Name of the component and prefix of its children.</param>
    /// <param name="args">The cluster, and the key.</param>
    /// <param name="options">Options of the component.</param>
    public EksNodeLogs(string name, EksNodeLogsArgs args, ComponentResourceOptions? options = null)
        : base("mlplatform:aws:EksNodeLogs", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        Groups =
        [
            .. Streams.Select(stream => new LogGroup($"{name}-{stream}", new()
            {
                Name = $"/aws/containerinsights/{args.Cluster.Name}/{stream}",
                RetentionInDays = args.Cluster.LogRetentionDays,
                KmsKeyId = args.KeyArn,
            }, child)),
        ];
        RegisterOutputs();
    }

    /// <summary>The log groups.</summary>
    public IReadOnlyList<LogGroup> Groups { get; }
}
