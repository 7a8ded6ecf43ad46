using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Networks;

public sealed class NodeRoomTests
{
    static IReadOnlyList<Finding> Gcp(ClusterSpec cluster, NodePoolSpec pool) => RuleSet.Check(Sound.OnGcp([("gpu", pool)]) with { Cluster = cluster });

    [Fact]
    public void Each_node_takes_256_addresses_of_pods()
    {
        var cluster = Sound.Gcp with { PodCidr = "10.244.0.0/20" };
        // General has four nodes at most, and each pool one more for upgrades.
        Assert.Empty(Gcp(cluster, Sound.GcpGpu with { MaxNodes = 10 }));
        Assert.Equal(
            """
            warning MLP208 at platform.cluster.podCidr
              10.244.0.0/20, of which each node takes a /24 for its pods, has addresses for 16 nodes, and all pools at their maximums have 17, with one more each for upgrades.
              Mend: Give the cluster a larger range before it is made, or lower the maximums.
            """,
            Findings.Text(Gcp(cluster, Sound.GcpGpu with { MaxNodes = 11 })));
        Assert.Equal(["MLP208 platform.cluster.podCidr", "MLP207 platform.pools.gpu.maxNodes"], Found.Lines(Gcp(cluster, Sound.GcpGpu with { MaxNodes = 17 })));
        Assert.Equal(
            ["MLP207 platform.cluster.podCidr", "MLP208 platform.cluster.podCidr"],
            Found.Lines(Gcp(cluster, Sound.GcpGpu with { MinNodes = 15, MaxNodes = 15 })));
    }

    [Fact]
    public void Nodes_on_Azure_are_in_half_of_the_network()
    {
        // Half of /20 is /21, 2,048 addresses, of which Azure keeps five.
        var cluster = Sound.Azure with { NetworkCidr = "10.0.0.0/20", PodCidr = "10.192.0.0/10" };
        var platform = Sound.OnAzure([("gpu", Sound.AzureGpu with { MaxNodes = 1000 }), ("more", Sound.AzureGpu with { MaxNodes = 1000 })]) with { Cluster = cluster };
        Assert.Empty(Found.In(platform));
        var full = Sound.OnAzure([("gpu", Sound.AzureGpu with { MaxNodes = 1000 }), ("more", Sound.AzureGpu with { MaxNodes = 1000 }), ("most", Sound.AzureGpu with { MaxNodes = 50 })]) with { Cluster = cluster };
        Assert.Equal(["MLP208 platform.cluster.networkCidr"], Found.In(full));
    }

    [Fact]
    public void On_AWS_each_zone_has_its_own_addresses_and_a_node_some_of_them()
    {
        var cluster = Sound.Aws with { NetworkCidr = "10.0.0.0/20" };
        // A quarter of /20 has 1,019 addresses, for 33 nodes of 30.
        Assert.Empty(Found.In(Sound.OnAws([("gpu", Sound.Gpu with { MaxNodes = 90 })]) with { Cluster = cluster }));
        Assert.Equal(
            ["MLP208 platform.cluster.networkCidr", "MLP208 platform.cluster.networkCidr", "MLP208 platform.cluster.networkCidr"],
            Found.In(Sound.OnAws([("gpu", Sound.Gpu with { MaxNodes = 120 })]) with { Cluster = cluster }));
        Assert.Equal(["MLP208 platform.cluster.networkCidr"], Found.In(Sound.OnAws([("gpu", Sound.Gpu with { MaxNodes = 40, Zones = ["us-east-1b"] })]) with { Cluster = cluster }));
    }

    [Fact]
    public void Of_a_network_that_is_there_nothing_is_reckoned() =>
        Assert.Empty(Gcp(
            Sound.Gcp with { ExistingNetwork = new() { Id = "ml", Subnets = new Dictionary<string, string> { ["nodes"] = "gke" } } },
            Sound.GcpGpu with { MaxNodes = 1000 }));

    [Fact]
    public void What_is_not_known_is_not_reckoned_with() =>
        Assert.DoesNotContain("MLP207", RuleSet.Check(Core.Settings.SettingsReader.Read<PlatformSpec>(
            """
            {
              "cluster": { "name": "ml", "cloud": "gcp", "account": "ml-prod-1a2b", "region": "us-central1", "podCidr": "10.244.0.0/24", "privateAccessCidrs": ["10.0.0.0/16"] },
              "pools": { "general": { "machineTypes": ["e2-standard-4"], "minNodes": "many", "maxNodes": "more" } }
            }
            """,
            "platform")).Select(finding => finding.RuleId));
}
