using System.Collections.Immutable;
using MlPlatform.Components;
using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Networks;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;
using Pulumi;
using Pulumi.Aws.AutoScaling.Inputs;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Ec2.Inputs;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Eks.Inputs;
using Tag = Pulumi.Aws.AutoScaling.Tag;

namespace MlPlatform.Infra.Aws.Pools;

/// <summary>A managed node group with encrypted disks, and the tags by which an autoscaler knows its nodes while there are none.</summary>
public sealed class EksNodePool : ComponentResource
{
    static readonly TimeSpan Slowest = TimeSpan.FromMinutes(60);
    static readonly string[] TaggedResources = ["instance", "volume"];

    /// <summary>Makes the launch template, the node group and the tags of its group of machines.</summary>
    /// <param name="name">Name of the component and of its children.</param>
    /// <param name="args">The pool, and where it belongs.</param>
    /// <param name="options">Options of the component; what it depends on, the node group waits for.</param>
    public EksNodePool(string name, EksNodePoolArgs args, ComponentResourceOptions? options = null)
        : base("mlplatform:aws:EksNodePool", name, options)
    {
        var (pool, spec) = (args.Pool, args.Pool.Spec);
        var child = new CustomResourceOptions { Parent = this };
        var template = new LaunchTemplate(name, Template(args.Cluster.Name, pool), child);

        var waiting = CustomResourceOptions.Merge(
            Children.Of(this, options, new() { Create = Slowest, Update = Slowest, Delete = Slowest }),
            // An autoscaler moves it, and each deployment would move it back.
            new() { IgnoreChanges = { "scalingConfig.desiredSize" } });
        NodeGroup = new NodeGroup(name, new()
        {
            ClusterName = args.ClusterName,
            NodeGroupNamePrefix = $"{pool.Name}-",
            NodeRoleArn = args.NodeRoleArn,
            SubnetIds = args.SubnetIds.Apply(ids => In(args.Cluster, spec, ids)),
            AmiType = AmiType(pool),
            CapacityType = spec.Capacity == CapacityType.Spot ? "SPOT" : "ON_DEMAND",
            InstanceTypes = spec.MachineTypes.ToArray(),
            ScalingConfig = new NodeGroupScalingConfigArgs { MinSize = spec.MinNodes, MaxSize = spec.MaxNodes, DesiredSize = spec.MinNodes },
            LaunchTemplate = new NodeGroupLaunchTemplateArgs { Id = template.Id, Version = template.LatestVersion.Apply(version => $"{version}") },
            Labels = Children.Map(pool.Labels),
            Taints = pool.Taints.Select(taint => new NodeGroupTaintArgs { Key = taint.Key, Value = taint.Value, Effect = Effect(taint.Effect) }).ToArray(),
            // GPUs are scarce: one node at a time is given up for its successor.
            UpdateConfig = new NodeGroupUpdateConfigArgs { MaxUnavailable = 1 },
            NodeRepairConfig = new NodeGroupNodeRepairConfigArgs { Enabled = true },
        }, waiting);

        // EKS gives the tags of a node group to nothing, least of all to the group that the autoscaler looks at.
        var group = NodeGroup.Resources.Apply(resources => resources[0].AutoscalingGroups[0].Name!);
        foreach (var (key, value) in NodePools.ScaleFromZeroTags(pool))
            _ = new Tag($"{name}-{key[(key.IndexOf("node-template/", StringComparison.Ordinal) + "node-template/".Length)..]}", new()
            {
                AutoscalingGroupName = group,
                TagDetails = new TagTagArgs { Key = key, Value = value, PropagateAtLaunch = false },
            }, child);

        RegisterOutputs();
    }

    /// <summary>The node group.</summary>
    public NodeGroup NodeGroup { get; }

    // The subnets of a cluster stand in the order of its zones.
    static ImmutableArray<string> In(ClusterSpec cluster, NodePoolSpec pool, ImmutableArray<string> subnets) => pool.Zones.Count == 0
        ? subnets
        : [.. SubnetPlan.Of(cluster).Index().Where(zone => pool.Zones.Contains(zone.Item.Zone)).Select(zone => subnets[zone.Index])];

    static LaunchTemplateArgs Template(string cluster, NodePool pool) => new()
    {
        UpdateDefaultVersion = true,
        BlockDeviceMappings = new LaunchTemplateBlockDeviceMappingArgs
        {
            DeviceName = "/dev/xvda",
            Ebs = new LaunchTemplateBlockDeviceMappingEbsArgs { VolumeSize = pool.Spec.DiskGiB, VolumeType = "gp3", Encrypted = "true", DeleteOnTermination = "true" },
        },
        // One hop: the instance's own role stays out of reach of pods.
        MetadataOptions = new LaunchTemplateMetadataOptionsArgs { HttpEndpoint = "enabled", HttpTokens = "required", HttpPutResponseHopLimit = 1 },
        // The provider's default tags stop at the group; these go on to machines and volumes.
        TagSpecifications = TaggedResources.Select(type => new LaunchTemplateTagSpecificationArgs
        {
            ResourceType = type,
            Tags = new InputMap<string> { ["Name"] = $"{cluster}-{pool.Name}", ["mlplatform:cluster"] = cluster, ["mlplatform:pool"] = pool.Name },
        }).ToArray(),
    };

    static string AmiType(NodePool pool) => (pool.Machines[0].Architecture, pool.IsGpu) switch
    {
        (CpuArchitecture.Arm64, true) => "AL2023_ARM_64_NVIDIA",
        (CpuArchitecture.Arm64, false) => "AL2023_ARM_64_STANDARD",
        (_, true) => "AL2023_x86_64_NVIDIA",
        (_, false) => "AL2023_x86_64_STANDARD",
    };

    // Kubernetes writes NoSchedule where EKS writes NO_SCHEDULE.
    static string Effect(string effect) => effect switch
    {
        "NoExecute" => "NO_EXECUTE",
        "PreferNoSchedule" => "PREFER_NO_SCHEDULE",
        _ => "NO_SCHEDULE",
    };
}
