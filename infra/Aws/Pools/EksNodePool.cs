using System.Collections.Immutable;
using MlPlatform.Components;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;
using Pulumi;
using Pulumi.Aws.AutoScaling.Inputs;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Eks.Inputs;
using Tag = Pulumi.Aws.AutoScaling.Tag;

namespace MlPlatform.Infra.Aws.Pools;

/// <summary>A managed node group with encrypted disks, and the tags by which an autoscaler knows its nodes while there are none.</summary>
public sealed class EksNodePool : ComponentResource
{
    const string NodeTemplateTag = "k8s.io/cluster-autoscaler/node-template/";
    static readonly TimeSpan Slowest = TimeSpan.FromMinutes(60);

    /// <summary>Makes the launch template, the node group and the tags of its group of machines.</summary>
    /// <param name="name">Name of the component and of its children.</param>
    /// <param name="args">The pool, and where it belongs.</param>
    /// <param name="options">Options of the component; what it depends on, the node group waits for.</param>
    public EksNodePool(string name, EksNodePoolArgs args, ComponentResourceOptions? options = null)
        : base("mlplatform:aws:EksNodePool", name, options)
    {
        var (pool, spec, image) = (args.Pool, args.Pool.Spec, NodeImages.AmiType(args.Pool));
        var child = new CustomResourceOptions { Parent = this };
        var together = NodeTemplate.PlacementGroup(args.Cluster, pool) is { } group
            ? new PlacementGroup(name, new() { Name = group, Strategy = PlacementStrategy.Cluster, Tags = Children.Map(args.Tags) }, child)
            : null;
        var template = new LaunchTemplate(name, NodeTemplate.Of(args), CustomResourceOptions.Merge(child, new() { DependsOn = together is null ? [] : [together] }));

        var waiting = CustomResourceOptions.Merge(
            Children.Of(this, options, new() { Create = Slowest, Update = Slowest, Delete = Slowest }),
            // An autoscaler moves it, and each deployment would move it back.
            new() { IgnoreChanges = { "scalingConfig.desiredSize" } });
        // A block has no machines before it begins, and none after it ends: EKS and the autoscaler take them from nothing and back to it.
        var block = spec.Capacity == CapacityType.CapacityBlock;
        var least = block ? 0 : spec.MinNodes;
        var nodes = new NodeGroupArgs
        {
            ClusterName = args.ClusterName,
            NodeGroupNamePrefix = $"{pool.Name}-",
            NodeRoleArn = args.NodeRoleArn,
            SubnetIds = In(args.Subnets, spec),
            // Left out, nodes would stay what they were made as when the cluster goes on.
            Version = args.Cluster.KubernetesVersion,
            AmiType = image,
            CapacityType = spec.Capacity switch { CapacityType.Spot => "SPOT", CapacityType.CapacityBlock => "CAPACITY_BLOCK", _ => "ON_DEMAND" },
            ScalingConfig = new NodeGroupScalingConfigArgs { MinSize = least, MaxSize = spec.MaxNodes, DesiredSize = least },
            // A number: with $Latest each deployment finds a difference.
            LaunchTemplate = new NodeGroupLaunchTemplateArgs { Id = template.Id, Version = template.LatestVersion.Apply(version => $"{version}") },
            Labels = Children.Map(pool.Labels.Concat(BottlerocketLabels.Of(pool)).ToImmutableSortedDictionary(StringComparer.Ordinal)),
            Taints = pool.Taints.Select(taint => new NodeGroupTaintArgs { Key = taint.Key, Value = taint.Value, Effect = Effect(taint.Effect) }).ToArray(),
            // GPUs are scarce: a node is given up before its successor is asked for, since there may be no other machine.
            UpdateConfig = new NodeGroupUpdateConfigArgs { MaxUnavailable = 1, UpdateStrategy = pool.IsGpu ? "MINIMAL" : "DEFAULT" },
            NodeRepairConfig = new NodeGroupNodeRepairConfigArgs { Enabled = true },
            Tags = Children.Map(args.Tags),
        };
        if (!block) nodes.InstanceTypes = spec.MachineTypes.ToArray();
        NodeGroup = new NodeGroup(name, nodes, waiting);

        // EKS gives the tags of a node group to nothing, least of all to the group that the autoscaler looks at.
        var machines = NodeGroup.Resources.Apply(resources => resources[0].AutoscalingGroups[0].Name!);
        foreach (var (key, value) in ScaleFromZeroTags(pool))
            _ = new Tag($"{name}-{key[NodeTemplateTag.Length..]}", new()
            {
                AutoscalingGroupName = machines,
                TagDetails = new TagTagArgs { Key = key, Value = value, PropagateAtLaunch = false },
            }, child);

        RegisterOutputs();
    }

    /// <summary>The node group.</summary>
    public NodeGroup NodeGroup { get; }

    // Machines that stand close to each other are in one zone: where the pool names none or several, the first.
    static Input<string>[] In(IReadOnlyDictionary<string, Input<string>> subnets, NodePoolSpec pool)
    {
        var zones = subnets
            .Where(subnet => pool.Zones.Count == 0 || pool.Zones.Contains(subnet.Key))
            .OrderBy(subnet => subnet.Key, StringComparer.Ordinal)
            .Select(subnet => subnet.Value);
        return [.. pool.Fabric == NetworkFabric.Efa ? zones.Take(1) : zones];
    }

    static ImmutableSortedDictionary<string, string> ScaleFromZeroTags(NodePool pool)
    {
        var tags = NodePools.ScaleFromZeroTags(pool).ToImmutableSortedDictionary(StringComparer.Ordinal);
        return EfaInterfaces.Count(pool) is > 0 and var count ? tags.SetItem($"{NodeTemplateTag}resources/{EfaInterfaces.Resource}", $"{count}") : tags;
    }

    // Kubernetes writes NoSchedule where EKS writes NO_SCHEDULE.
    static string Effect(string effect) => effect switch
    {
        "NoExecute" => "NO_EXECUTE",
        "PreferNoSchedule" => "PREFER_NO_SCHEDULE",
        _ => "NO_SCHEDULE",
    };
}
