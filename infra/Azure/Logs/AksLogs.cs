using System.Collections.Immutable;
using MlPlatform.Components;
using MlPlatform.Core;
using Pulumi;
using Pulumi.AzureNative.Monitor;
using Pulumi.AzureNative.Monitor.Inputs;
using Pulumi.AzureNative.OperationalInsights;
using Pulumi.AzureNative.OperationalInsights.Inputs;

namespace MlPlatform.Infra.Azure.Logs;

/// <summary>Where the logs of control plane, nodes and pods go, and for how long they stay. Metrics aren't among them: Prometheus has those.</summary>
public sealed class AksLogs : ComponentResource
{
    // What Microsoft calls the preset of logs and events (Azure Monitor, Container insights, data collection).
    static readonly string[] Streams = ["Microsoft-ContainerLogV2", "Microsoft-KubeEvents", "Microsoft-KubePodInventory"];

    /// <summary>Makes the workspace, and says what of nodes and pods is collected.</summary>
    /// <param name="name">Name of the component and of its children.</param>
    /// <param name="args">The platform.</param>
    /// <param name="options">Options of the component; what it depends on, its children wait for.</param>
    public AksLogs(string name, AksLogsArgs args, ComponentResourceOptions? options = null)
        : base("mlplatform:azure:AksLogs", name, options)
    {
        var cluster = args.Platform.Cluster;
        var names = AksNames.Of(cluster);
        var child = Children.Of(this, options);
        var workspace = new Workspace(name, new()
        {
            ResourceGroupName = names.Group,
            WorkspaceName = cluster.Name,
            Location = names.Region,
            Sku = new WorkspaceSkuArgs { Name = WorkspaceSkuNameEnum.PerGB2018 },
            RetentionInDays = cluster.LogRetentionDays,
            Tags = Children.Map(ResourceTags.Of(args.Platform)),
        }, child);

        if (cluster.NodeLogs)
            _ = new DataCollectionRule(name, new()
            {
                ResourceGroupName = names.Group,
                DataCollectionRuleName = cluster.Name,
                Location = names.Region,
                Kind = KnownDataCollectionRuleResourceKind.Linux,
                DataSources = new DataCollectionRuleDataSourcesArgs
                {
                    Extensions =
                    {
                        new ExtensionDataSourceArgs
                        {
                            Name = "ContainerInsightsExtension",
                            ExtensionName = "ContainerInsights",
                            Streams = Streams.Select(stream => (InputUnion<string, KnownExtensionDataSourceStreams>)stream).ToArray(),
                            ExtensionSettings = Settings,
                        },
                    },
                },
                Destinations = new DataCollectionRuleDestinationsArgs
                {
                    LogAnalytics = { new LogAnalyticsDestinationArgs { Name = "workspace", WorkspaceResourceId = names.WorkspaceId } },
                },
                DataFlows = { new DataFlowArgs { Streams = Streams.Select(stream => (InputUnion<string, KnownDataFlowStreams>)stream).ToArray(), Destinations = { "workspace" } } },
                Tags = Children.Map(ResourceTags.Of(args.Platform)),
            }, CustomResourceOptions.Merge(child, new() { DependsOn = { workspace } }));

        RegisterOutputs();
    }

    static ImmutableDictionary<string, object> Settings => ImmutableDictionary<string, object>.Empty.Add(
        "dataCollectionSettings",
        ImmutableDictionary<string, object>.Empty.Add("interval", "1m").Add("namespaceFilteringMode", "Off").Add("enableContainerLogV2", true));
}
