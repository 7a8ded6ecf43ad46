using MlPlatform.Components.Clusters;
using MlPlatform.Core;
using MlPlatform.Core.Autoscaling;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;
using Pulumi;
using Pulumi.Kubernetes.Helm.V3;

namespace MlPlatform.Components.Autoscaling;

/// <summary>Karpenter on AWS, with a NodePool and an EC2NodeClass for each pool that may be empty.</summary>
public sealed class Karpenter : ComponentResource
{
    const string Self = "karpenter";
    static readonly TimeSpan Slowest = TimeSpan.FromMinutes(15);

    // A node pool goes when its nodes have gone, and each may take its time.
    static readonly TimeSpan SlowestPool = TimeSpan.FromMinutes(60);

    /// <summary>Makes the kinds, the controller, and what it makes nodes by.</summary>
    /// <param name="name">Name of the component and prefix of its children.</param>
    /// <param name="args">The cluster and its platform.</param>
    /// <param name="options">Options of the component.</param>
    public Karpenter(string name, KarpenterArgs args, ComponentResourceOptions? options = null)
        : base("mlplatform:autoscaling:Karpenter", Checked.Name(name, options, () => RuleSet.Check(name, args.Platform)), Children.On(args.Cluster, options))
    {
        var cloud = args.Cluster.Karpenter ?? throw new RunException($"The cluster '{args.Cluster.ClusterName}' has nothing that Karpenter could run by. Set autoscaler.kind of the EKS cluster to karpenter.");
        var timeouts = new CustomTimeouts { Create = Slowest, Update = Slowest, Delete = Slowest };
        var child = CustomResourceOptions.Merge(Children.Of(this, options, timeouts), new() { DependsOn = [.. cloud.Ready] });
        // Helm makes kinds of a chart once, and never again: as a chart of their own they follow its version.
        var kinds = new Release($"{name}-crds", Charts.KarpenterCrd.Release($"{Self}-crd", KarpenterCloud.Namespace, Slowest, []), child);
        var chart = Charts.Karpenter.Release(Self, KarpenterCloud.Namespace, Slowest, ChartValues.Of(KarpenterValues.Of(args.Cluster, cloud, args.Platform)));
        chart.SkipCrds = true;
        Release = new Release($"{name}-chart", chart, CustomResourceOptions.Merge(child, new() { DependsOn = { kinds } }));

        // Nodes are given back while the controller is there to do it: else the machines stay, and are paid for.
        var after = CustomResourceOptions.Merge(
            Children.Of(this, options, new() { Create = Slowest, Update = Slowest, Delete = SlowestPool }),
            new() { DependsOn = { kinds, Release } });
        IReadOnlyList<NodePool> pools = [.. args.Cluster.Pools.Where(pool => NodePools.AreKarpenters(args.Platform, pool.Spec))];
        var weights = KarpenterWeights.Of(pools);
        foreach (var pool in pools)
        {
            var machines = new CustomObjectArgs("karpenter.k8s.aws/v1", "EC2NodeClass", pool.Name, null, Ec2NodeClassSpec.Of(cloud, args.Platform, pool)).Make($"{name}-{pool.Name}-class", after);
            _ = new CustomObjectArgs("karpenter.sh/v1", "NodePool", pool.Name, null, NodePoolManifest.Of(args.Platform, pool, [.. cloud.Subnets.Keys], weights[pool.Name]))
                .Make($"{name}-{pool.Name}", CustomResourceOptions.Merge(after, new() { DependsOn = { machines } }));
            if (args.Platform.Autoscaler.NodeOverlay && NodeOverlaySpec.Of(pool) is { } overlay)
                _ = new CustomObjectArgs("karpenter.sh/v1alpha1", "NodeOverlay", pool.Name, null, overlay).Make($"{name}-{pool.Name}-overlay", after);
        }

        RegisterOutputs();
    }

    /// <summary>The release of the controller.</summary>
    public Release Release { get; }
}
