using MlPlatform.Components;
using MlPlatform.Core.Specs;
using Pulumi;
using Pulumi.Gcp.Container;
using Pulumi.Gcp.Container.Inputs;

namespace MlPlatform.Infra.Gcp.Pools;

/// <summary>
/// A node pool. GKE's autoscaler knows its labels, taints, GPUs and their shares while it is empty, so that nothing else tells them.
/// A change of its machine type, image of disks or GPUs replaces it: add another pool, and take this one away when it is empty.
/// </summary>
public sealed class GkeNodePool : ComponentResource
{
    static readonly TimeSpan Slowest = TimeSpan.FromMinutes(60);

    /// <summary>Makes the pool.</summary>
    /// <param name="name">Name of the component and of the pool among the stack's resources.</param>
    /// <param name="args">The pool, and where it belongs.</param>
    /// <param name="options">Options of the component; what it depends on, the pool waits for: the cluster, and for GPUs a pool without, or GKE doesn't taint it.</param>
    public GkeNodePool(string name, GkeNodePoolArgs args, ComponentResourceOptions? options = null)
        : base("mlplatform:gcp:GkeNodePool", name, options)
    {
        var (pool, spec, cluster) = (args.Pool, args.Pool.Spec, args.Platform.Cluster);
        var size = PoolSize.Of(args.Platform, pool);
        var flexStart = Purchase.IsFlexStart(spec);
        var network = new NodePoolNetworkConfigArgs { EnablePrivateNodes = true };
        var nodes = NodeConfig.Of(args);
        var poolArgs = new NodePoolArgs
        {
            Name = pool.Name,
            Project = cluster.Account!,
            Location = cluster.Region!,
            Cluster = cluster.Name,
            NodeLocations = size.Zones.ToArray(),
            NetworkConfig = network,
            NodeConfig = nodes,
            // Repair takes flex-start nodes from the work that waited for them, and is refused there; a cluster with a release channel refuses
            // pools that don't upgrade.
            Management = new NodePoolManagementArgs { AutoRepair = !flexStart, AutoUpgrade = true },
        };
        if (size.FixedPerZone is { } count) poolArgs.NodeCount = count;
        else poolArgs.InitialNodeCount = size.InitialPerZone;
        if (size.Autoscaling is { } autoscaling) poolArgs.Autoscaling = autoscaling;
        // Nobody has a spare GPU for the successor of a node. Flex-start nodes are upgraded when they come anew.
        if (!flexStart)
            poolArgs.UpgradeSettings = pool.IsGpu
                ? new NodePoolUpgradeSettingsArgs { Strategy = "SURGE", MaxSurge = 0, MaxUnavailable = 1 }
                : new NodePoolUpgradeSettingsArgs { Strategy = "SURGE", MaxSurge = 1, MaxUnavailable = 0 };
        Purchase.Lower(spec, poolArgs, nodes);
        Fabric.Lower(pool, poolArgs, network);

        var waiting = CustomResourceOptions.Merge(
            // An upgrade drains node by node, an hour for each at the most.
            Children.Of(this, options, new() { Create = Slowest, Update = 6 * Slowest, Delete = Slowest }),
            // What it was made with: another number would replace it.
            new() { IgnoreChanges = { "initialNodeCount" } });
        // GKE sets up disks that a machine always has, asked or not, and their difference would replace the pool.
        if (!spec.LocalNvme && MachineDisk.LocalSsds(pool.Machines[0]) > 0)
            waiting.IgnoreChanges.AddRange(["nodeConfig.ephemeralStorageLocalSsdConfig", "nodeConfig.localNvmeSsdBlockConfig"]);
        NodePool = new NodePool(name, poolArgs, waiting);
        RegisterOutputs();
    }

    /// <summary>The pool.</summary>
    public NodePool NodePool { get; }
}
