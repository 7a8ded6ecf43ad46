using System.Text.Json.Serialization;
using MlPlatform.Components.Clusters;
using MlPlatform.Core;
using MlPlatform.Core.Autoscaling;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;
using Pulumi;

namespace MlPlatform.Components.Autoscaling;

/// <summary>The spec of Karpenter's EC2NodeClass (<c>karpenter.k8s.aws/v1</c>); the names are the API's.</summary>
sealed record Ec2NodeClassSpec
{
    public required IReadOnlyList<ImagePart> AmiSelectorTerms { get; init; }

    public required string Role { get; init; }

    public required IReadOnlyList<SelectorPart> SubnetSelectorTerms { get; init; }

    public required IReadOnlyList<SelectorPart> SecurityGroupSelectorTerms { get; init; }

    public required IReadOnlyList<DiskPart> BlockDeviceMappings { get; init; }

    // One hop: the instance's own role stays out of reach of pods.
    public MetadataPart MetadataOptions { get; } = new("enabled", 1, "required");

    public string? InstanceStorePolicy { get; init; }

    public IReadOnlyList<InterfacePart>? NetworkInterfaces { get; init; }

    public IReadOnlyList<ReservationPart>? CapacityReservationSelectorTerms { get; init; }

    public string? UserData { get; init; }

    public required IReadOnlyDictionary<string, string> Tags { get; init; }

    /// <summary>That of a pool.</summary>
    public static Ec2NodeClassSpec Of(KarpenterCloud cloud, PlatformSpec platform, NodePool pool)
    {
        var discovered = new SelectorPart(Tags: new Dictionary<string, string> { [KarpenterCloud.DiscoveryTag] = cloud.ClusterName });
        var tags = new SortedDictionary<string, string>(ResourceTags.Of(platform, pool.Name).ToDictionary(tag => tag.Key, tag => tag.Value), StringComparer.Ordinal);
        tags.TryAdd("Name", $"{cloud.ClusterName}-{pool.Name}");
        return new()
        {
            AmiSelectorTerms = [new(NodeImageAliases.Of(pool))],
            Role = cloud.NodeRoleName,
            SubnetSelectorTerms = cloud.SubnetsAreTagged
                ? [discovered]
                : [.. cloud.Subnets.OrderBy(subnet => subnet.Key, StringComparer.Ordinal).Select(subnet => new SelectorPart(Id: subnet.Value.ToOutput()))],
            SecurityGroupSelectorTerms = [discovered],
            BlockDeviceMappings = [.. EksDisk.Of(pool.Spec).Select(disk => new DiskPart(disk.Device, new($"{disk.SizeGiB}Gi", cloud.KeyArn, disk.ThroughputMiBPerSecond)))],
            InstanceStorePolicy = pool.Spec.LocalNvme ? "RAID0" : null,
            NetworkInterfaces = Interfaces(pool),
            CapacityReservationSelectorTerms = pool.Spec is { Capacity: CapacityType.Reserved or CapacityType.CapacityBlock, Reservation: { } reservation } ? [new(reservation)] : null,
            UserData = EksUserData.Of(pool, localDisks: false),
            Tags = tags,
        };
    }

    // Karpenter wants an ordinary interface first. By itself it would give every interface addresses of the subnet, of which a node has up to 32.
    static IReadOnlyList<InterfacePart>? Interfaces(NodePool pool)
    {
        var cards = EfaInterfaces.Count(pool) + (EfaInterfaces.FirstIsPlain(pool) ? 1 : 0);
        return cards == 0
            ? null
            : [.. Enumerable.Range(0, cards).Select(card => card == 0 ? new InterfacePart(0, 0, "interface") : new InterfacePart(card, 1, "efa-only"))];
    }

    public sealed record ImagePart(string Alias);

    public sealed record SelectorPart(IReadOnlyDictionary<string, string>? Tags = null, Output<string>? Id = null);

    public sealed record DiskPart(string DeviceName, EbsPart Ebs);

    public sealed record EbsPart(string VolumeSize, [property: JsonPropertyName("kmsKeyID")] Output<string> Key, int? Throughput)
    {
        public string VolumeType { get; } = "gp3";

        public bool Encrypted { get; } = true;

        public bool DeleteOnTermination { get; } = true;
    }

    public sealed record MetadataPart(string HttpEndpoint, int HttpPutResponseHopLimit, string HttpTokens);

    public sealed record InterfacePart(int NetworkCardIndex, int DeviceIndex, string InterfaceType);

    public sealed record ReservationPart(string Id);
}
