using MlPlatform.Core.Mig;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace MlPlatform.Components.Gpu;

/// <summary>NVIDIA GPU Operator: what a node's image lacks to offer its GPUs, shared as each pool has it.</summary>
public sealed class GpuOperator : ComponentResource
{
    const string Home = "gpu-operator";
    const string Sharing = "gpu-sharing";
    const string Mig = "gpu-mig";

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

        var pools = args.Cluster.Pools;
        var sharing = Config($"{name}-sharing", Sharing, DevicePluginConfig.Of(pools), inside);
        var cut = pools.Where(pool => pool.Labels.ContainsKey(GpuNames.MigConfigLabel)).Select(pool => pool.Partition!).ToList();
        var layouts = new Dictionary<string, string>();
        if (cut.Count > 0) layouts[MigParted.Key] = MigParted.File(cut);
        var mig = Config($"{name}-mig", Mig, layouts, inside);

        Release = new Release(
            $"{name}-chart",
            Charts.GpuOperator.Release(Home, Home, Slowest, ChartValues.Of(GpuOperatorValues.ForImagesWithDriver(
                sharing is null ? null : Sharing,
                mig is null ? null : Mig,
                cut.Count == 0 ? MigStrategy.Single : cut[0].Strategy))),
            CustomResourceOptions.Merge(inside, new()
            {
                DependsOn = [.. new[] { sharing, mig }.OfType<Resource>()],
                CustomTimeouts = new() { Create = Slowest, Update = Slowest, Delete = Slowest },
            }));
        RegisterOutputs();
    }

    /// <summary>The release, for those who need its GPUs.</summary>
    public Release Release { get; }

    static ConfigMap? Config(string name, string objectName, IReadOnlyDictionary<string, string> files, CustomResourceOptions options) => files.Count == 0
        ? null
        : new(name, new() { Metadata = new ObjectMetaArgs { Name = objectName, Namespace = Home }, Data = Children.Map(files) }, options);
}
