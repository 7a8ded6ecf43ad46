using MlPlatform.Core.Metrics;
using MlPlatform.Core.Mig;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace MlPlatform.Components.Gpu;

/// <summary>NVIDIA GPU Operator: what a node's image lacks to offer its GPUs, shared as each pool has it.</summary>
public sealed class GpuOperator : ComponentResource
{
    const string Home = "gpu-operator";
    const string Sharing = "gpu-sharing";
    const string Mig = "gpu-mig";

    // Ten pods a node, for a thousand GPU nodes.
    const string MostCriticalPods = "10000";

    // Three operators and a webhook start on nodes that are there; what runs on GPU nodes is waited for by no release.
    static readonly TimeSpan Slowest = TimeSpan.FromMinutes(15);

    /// <summary>Makes the namespace, the sharing configuration and the release of the chart.</summary>
    /// <param name="name">Name of the component.</param>
    /// <param name="args">The cluster and its pools.</param>
    /// <param name="options">Options of the component.</param>
    public GpuOperator(string name, GpuOperatorArgs args, ComponentResourceOptions? options = null)
        : base("mlplatform:gpu:GpuOperator", name, Children.On(args.Cluster, options))
    {
        var child = Children.Of(this, options);
        // Drivers and device plugins mount the host and run as root.
        var home = new Namespace(name, new()
        {
            Metadata = new ObjectMetaArgs { Name = Home, Labels = new InputMap<string> { ["pod-security.kubernetes.io/enforce"] = "privileged" } },
        }, child);
        var inside = CustomResourceOptions.Merge(child, new() { DependsOn = { home } });

        var critical = args.Cluster.Cloud == CloudProvider.Gcp ? new ResourceQuota($"{name}-critical", Critical(), inside) : null;

        IReadOnlyList<NodePool> pools = [.. args.Cluster.Pools.Where(pool => pool.IsGpu)];
        var sharing = Config($"{name}-sharing", Sharing, DevicePluginConfig.Of(pools), inside);
        var cut = pools.Where(pool => pool.Labels.ContainsKey(GpuNames.MigConfigLabel)).Select(pool => pool.Partition!).ToList();
        var layouts = new Dictionary<string, string>();
        if (cut.Count > 0) layouts[MigParted.Key] = MigParted.File(cut);
        var mig = Config($"{name}-mig", Mig, layouts, inside);

        var counters = new Dictionary<string, string>();
        if (args.Monitoring is not null) counters[DcgmCounters.Key] = DcgmCounters.File;
        var metrics = Config($"{name}-metrics", GpuOperatorSettings.Metrics, counters, inside);

        Release = new Release(
            $"{name}-chart",
            Charts.GpuOperator.Release(Home, Home, Slowest, ChartValues.Of(GpuOperatorSettings.Of(args.Cluster.Cloud, pools, sharing is null ? null : Sharing, mig is null ? null : Mig, args.Monitoring, args.Cluster.Registry))),
            CustomResourceOptions.Merge(inside, new()
            {
                DependsOn = [.. new Resource?[] { critical, sharing, mig, metrics, args.MetricsReady }.OfType<Resource>()],
                CustomTimeouts = new() { Create = Slowest, Update = Slowest, Delete = Slowest },
            }));
        RegisterOutputs();
    }

    /// <summary>The release, for those who need its GPUs.</summary>
    public Release Release { get; }

    // GKE admits pods of the two critical classes outside kube-system only where a quota names them.
    static ResourceQuotaArgs Critical() => new()
    {
        Metadata = new ObjectMetaArgs { Name = "critical-pods", Namespace = Home },
        Spec = new ResourceQuotaSpecArgs
        {
            Hard = new InputMap<string> { ["pods"] = MostCriticalPods },
            ScopeSelector = new ScopeSelectorArgs
            {
                MatchExpressions = new ScopedResourceSelectorRequirementArgs
                {
                    ScopeName = "PriorityClass",
                    Operator = "In",
                    Values = ["system-cluster-critical", "system-node-critical"],
                },
            },
        },
    };

    static ConfigMap? Config(string name, string objectName, IReadOnlyDictionary<string, string> files, CustomResourceOptions options) => files.Count == 0
        ? null
        : new(name, new() { Metadata = new ObjectMetaArgs { Name = objectName, Namespace = Home }, Data = Children.Map(files) }, options);
}
