using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Clusters;

public sealed class ExistingNetworkTests
{
    const string Vnet = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/ml";

    static readonly ExistingNetworkSpec Vpc = new() { Id = "vpc-0123456789abcdef0", Subnets = Named(("us-east-1a", "subnet-0a"), ("us-east-1b", "subnet-0b0b"), ("us-east-1d", "subnet-0d0d")) };

    static IReadOnlyList<Finding> Aws(ExistingNetworkSpec network, params string[] zones) =>
        RuleSet.Check(Sound.OnAws([]) with { Cluster = Sound.Aws with { ExistingNetwork = network, Zones = zones } });

    static IReadOnlyList<Finding> Gcp(ExistingNetworkSpec network) => RuleSet.Check(Sound.OnGcp([]) with { Cluster = Sound.Gcp with { ExistingNetwork = network } });

    static IReadOnlyList<Finding> Azure(ExistingNetworkSpec network) => RuleSet.Check(Sound.OnAzure([]) with { Cluster = Sound.Azure with { ExistingNetwork = network } });

    static Dictionary<string, string> Named(params (string Key, string Value)[] entries) => entries.ToDictionary(entry => entry.Key, entry => entry.Value);

    [Fact]
    public void Sound_networks_are_found_nothing_against()
    {
        var vpc = Vpc with { Subnets = Named(("us-east-1a", "subnet-0a0a"), ("us-east-1b", "subnet-0b0b")) };
        Assert.Empty(Aws(vpc));
        Assert.Empty(Aws(vpc, "us-east-1b", "us-east-1a"));
        Assert.Empty(Gcp(new() { Id = "projects/host/global/networks/shared", Subnets = Named(("nodes", "projects/host/regions/us-central1/subnetworks/gke")) }));
        Assert.Empty(Gcp(new() { Id = "ml", Subnets = Named(("nodes", "gke")), PodRange = "gke-pods" }));
        Assert.Empty(Azure(new() { Id = Vnet, Subnets = Named(("nodes", $"{Vnet}/subnets/nodes"), ("controlPlane", $"{Vnet}/subnets/api")) }));
    }

    [Fact]
    public void Ids_have_the_form_of_their_cloud()
    {
        Assert.Equal(["MLP209 platform.cluster.existingNetwork.id", "MLP209 platform.cluster.existingNetwork.subnets.us-east-1a"], Found.Lines(Aws(Vpc with { Id = "ml", Subnets = Named(("us-east-1a", "private-a"), ("us-east-1b", "subnet-0b0b")) })));
        Assert.Equal(["MLP209 platform.cluster.existingNetwork.id"], Found.Lines(Gcp(new() { Id = "vpc_1", Subnets = Named(("nodes", "gke")) })));
        Assert.Equal(["MLP209 platform.cluster.existingNetwork.subnets.nodes"], Found.Lines(Azure(new() { Id = Vnet, Subnets = Named(("nodes", "nodes")) })));
    }

    [Fact]
    public void Subnets_on_AWS_are_of_two_zones_and_those_of_the_cluster()
    {
        var one = Vpc with { Subnets = Named(("us-east-1a", "subnet-0a0a")) };
        Assert.Equal("Given is a subnet of 1 zone; EKS needs subnets in 2 or more.", Aws(one).Single().Message);
        var two = Vpc with { Subnets = Named(("us-east-1a", "subnet-0a0a"), ("us-east-1b", "subnet-0b0b")) };
        Assert.Equal(
            ["There is no subnet of the zone \"us-east-1c\".", "\"us-east-1b\" is no zone of the cluster; those are 'us-east-1a', 'us-east-1c'."],
            Aws(two, "us-east-1a", "us-east-1c").Select(finding => finding.Message));
        Assert.Equal(["MLP209 platform.cluster.existingNetwork.subnets.eu-west-1a"], Found.Lines(Aws(Vpc with { Subnets = Named(("us-east-1a", "subnet-0a0a"), ("eu-west-1a", "subnet-0b0b")) })));
    }

    [Fact]
    public void Pools_are_in_the_zones_that_the_network_has_subnets_for()
    {
        var network = Vpc with { Subnets = Named(("us-east-1a", "subnet-0a0a"), ("us-east-1d", "subnet-0d0d")) };
        var platform = Sound.OnAws([("gpu", Sound.Gpu with { Zones = ["us-east-1d"] })]) with { Cluster = Sound.Aws with { ExistingNetwork = network } };
        Assert.Empty(Found.In(platform));
        Assert.Equal(["MLP148 platform.pools.gpu.zones[0]"], Found.In(platform with { Pools = new Dictionary<string, NodePoolSpec>(platform.Pools) { ["gpu"] = Sound.Gpu with { Zones = ["us-east-1b"] } } }));
    }

    [Fact]
    public void One_subnet_is_of_nodes_and_none_stands_twice()
    {
        Assert.Equal(
            ["MLP209 platform.cluster.existingNetwork.subnets", "MLP209 platform.cluster.existingNetwork.subnets.node"],
            Found.Lines(Gcp(new() { Id = "ml", Subnets = Named(("node", "gke")) })));
        Assert.Equal(["MLP209 platform.cluster.existingNetwork.subnets.controlPlane"], Found.Lines(Gcp(new() { Id = "ml", Subnets = Named(("nodes", "gke"), ("controlPlane", "api")) })));
        Assert.Equal(["MLP209 platform.cluster.existingNetwork.subnets.us-east-1b"], Found.Lines(Aws(Vpc with { Subnets = Named(("us-east-1a", "subnet-0a0a"), ("us-east-1b", "subnet-0a0a")) })));
    }

    [Fact]
    public void What_a_network_has_already_is_not_read()
    {
        var vpc = Vpc with { Subnets = Named(("us-east-1a", "subnet-0a0a"), ("us-east-1b", "subnet-0b0b")), PodRange = "p", ServiceRange = "s" };
        Assert.Equal(
            [
                "MLP063 platform.cluster.existingNetwork.podRange", "MLP063 platform.cluster.existingNetwork.serviceRange",
                "MLP063 platform.cluster.natPerZone", "MLP063 platform.cluster.networkCidr",
            ],
            Found.In(Sound.OnAws([]) with { Cluster = Sound.Aws with { ExistingNetwork = vpc, NatPerZone = true, NetworkCidr = "10.1.0.0/16" } }));
        Assert.Equal(
            ["MLP063 platform.cluster.podCidr", "MLP063 platform.cluster.serviceCidr"],
            Found.In(Sound.OnGcp([]) with { Cluster = Sound.Gcp with { ExistingNetwork = new() { Id = "ml", Subnets = Named(("nodes", "gke")) }, PodCidr = "10.64.0.0/14", ServiceCidr = "172.24.0.0/16" } }));
    }

    [Fact]
    public void What_a_cloud_has_no_use_for_is_not_read()
    {
        Assert.Equal(
            ["MLP063 platform.cluster.logRetentionDays", "MLP063 platform.cluster.natPerZone"],
            Found.In(Sound.OnGcp([]) with { Cluster = Sound.Gcp with { LogRetentionDays = 30, NatPerZone = true } }));
        Assert.Equal(
            ["MLP063 platform.cluster.natPerZone", "MLP063 platform.cluster.releaseChannel"],
            Found.In(Sound.OnAzure([]) with { Cluster = Sound.Azure with { ReleaseChannel = ReleaseChannel.Rapid, NatPerZone = true } }));
        Assert.Equal(["MLP063 platform.cluster.releaseChannel"], Found.In(Sound.OnAws([]) with { Cluster = Sound.Aws with { ReleaseChannel = ReleaseChannel.Stable } }));
        Assert.Empty(Found.In(Sound.OnAws([]) with { Cluster = Sound.Aws with { ReleaseChannel = ReleaseChannel.Extended, NatPerZone = true, LogRetentionDays = 30 } }));
        Assert.Empty(Found.In(Sound.OnGcp([]) with { Cluster = Sound.Gcp with { ReleaseChannel = ReleaseChannel.Rapid } }));
    }
}
