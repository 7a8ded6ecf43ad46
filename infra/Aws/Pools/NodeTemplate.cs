using MlPlatform.Components;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Ec2.Inputs;

namespace MlPlatform.Infra.Aws.Pools;

/// <summary>What each machine of a pool is.</summary>
static class NodeTemplate
{
    static readonly string[] TaggedResources = ["instance", "network-interface", "volume"];

    /// <summary>Name of the group of machines that stand close to each other; null where the pool has none of its own, as where a reservation says where they are.</summary>
    public static string? PlacementGroup(ClusterSpec cluster, NodePool pool) =>
        pool.Spec is { Fabric: NetworkFabric.Efa, Capacity: CapacityType.OnDemand or CapacityType.Spot } ? $"{cluster.Name}-{pool.Name}" : null;

    /// <summary>The arguments of the launch template.</summary>
    public static LaunchTemplateArgs Of(EksNodePoolArgs args)
    {
        var (cluster, pool) = (args.Cluster, args.Pool);
        var template = new LaunchTemplateArgs
        {
            UpdateDefaultVersion = true,
            BlockDeviceMappings = EksDisk.Of(pool.Spec).Select(disk => Disk(disk, args.KeyArn)).ToArray(),
            // One hop: the instance's own role stays out of reach of pods.
            MetadataOptions = new LaunchTemplateMetadataOptionsArgs { HttpEndpoint = "enabled", HttpTokens = "required", HttpPutResponseHopLimit = 1 },
            // The provider's default tags stop at the group; these go on to machines, disks and interfaces.
            TagSpecifications = TaggedResources.Select(type => new LaunchTemplateTagSpecificationArgs { ResourceType = type, Tags = Tags(cluster, args) }).ToArray(),
        };
        if (EfaInterfaces.Count(pool) > 0) template.NetworkInterfaces = NodeInterfaces.Of(pool, args.SecurityGroupId).ToArray();
        if (NodeUserData.Of(pool) is { } userData) template.UserData = userData;
        if (PlacementGroup(cluster, pool) is { } group) template.Placement = new LaunchTemplatePlacementArgs { GroupName = group };
        if (pool.Spec.Capacity is CapacityType.Reserved or CapacityType.CapacityBlock && pool.Spec.Reservation is { } reservation)
            template.CapacityReservationSpecification = new LaunchTemplateCapacityReservationSpecificationArgs
            {
                CapacityReservationTarget = new LaunchTemplateCapacityReservationSpecificationCapacityReservationTargetArgs { CapacityReservationId = reservation },
            };
        if (pool.Spec.Capacity != CapacityType.CapacityBlock) return template;

        // Of a block the template says it all (the EKS user guide, capacity-blocks-mng).
        template.InstanceType = pool.Spec.MachineTypes[0];
        template.InstanceMarketOptions = new LaunchTemplateInstanceMarketOptionsArgs { MarketType = "capacity-block" };
        return template;
    }

    static LaunchTemplateBlockDeviceMappingArgs Disk(EksDisk disk, Input<string> key)
    {
        var ebs = new LaunchTemplateBlockDeviceMappingEbsArgs { VolumeSize = disk.SizeGiB, VolumeType = "gp3", Encrypted = "true", KmsKeyId = key, DeleteOnTermination = "true" };
        if (disk.ThroughputMiBPerSecond is { } throughput) ebs.Throughput = throughput;
        return new() { DeviceName = disk.Device, Ebs = ebs };
    }

    static InputMap<string> Tags(ClusterSpec cluster, EksNodePoolArgs args)
    {
        var tags = Children.Map(args.Tags);
        if (!args.Tags.ContainsKey("Name")) tags.Add("Name", $"{cluster.Name}-{args.Pool.Name}");
        return tags;
    }
}
