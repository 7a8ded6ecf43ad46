using MlPlatform.Core.Specs;
using MlPlatform.Tests.Support;

namespace MlPlatform.Infra.Tests.Gcp;

public sealed class GkeNetworkTests
{
    [Fact]
    public async Task There_is_one_subnetwork_with_ranges_of_pods_and_Services_and_not_one_in_every_region()
    {
        var plan = await Gke.Plan();
        var subnetwork = plan.Get("gcp:compute/subnetwork:Subnetwork", "dev-network");

        Assert.Equal("false", plan.Get("gcp:compute/network:Network", "dev-network").Input("autoCreateSubnetworks"));
        Assert.Equal("\"10.0.0.0/17\"", subnetwork.Input("ipCidrRange"));
        Assert.Equal("""[{"ipCidrRange":"10.244.0.0/14","rangeName":"pods"},{"ipCidrRange":"172.20.0.0/16","rangeName":"services"}]""", subnetwork.Input("secondaryIpRanges"));
        Assert.Equal("true", subnetwork.Input("privateIpGoogleAccess"));
        Assert.Null(subnetwork.Input("logConfig"));
    }

    [Fact]
    public async Task Private_nodes_pull_images_through_one_NAT_whose_dynamic_ports_exclude_independent_mapping()
    {
        var nat = (await Gke.Plan()).Get("gcp:compute/routerNat:RouterNat", "dev-network");

        Assert.Equal("\"AUTO_ONLY\"", nat.Input("natIpAllocateOption"));
        Assert.Equal("true", nat.Input("enableDynamicPortAllocation"));
        Assert.Equal("false", nat.Input("enableEndpointIndependentMapping"));
        Assert.Equal("""[{"name":"projects/ml-research-7/regions/us-central1/subnetworks/dev-nodes","sourceIpRangesToNats":["ALL_IP_RANGES"]}]""", nat.Input("subnetworks"));
    }

    [Theory]
    [InlineData("minPortsPerVm")]
    [InlineData("maxPortsPerVm")]
    public async Task Ports_of_NAT_are_powers_of_two(string input)
    {
        var ports = int.Parse((await Gke.Plan()).Get("gcp:compute/routerNat:RouterNat", "dev-network").Input(input)!);

        Assert.True(int.IsPow2(ports), $"{input} is {ports}.");
    }

    [Fact]
    public async Task The_private_control_plane_reaches_webhooks_on_the_nodes_of_the_cluster()
    {
        var plan = await Gke.Plan();
        var rule = plan.Get("gcp:compute/firewall:Firewall", "dev-network-webhooks");

        Assert.Equal("""["10.0.128.0/28"]""", rule.Input("sourceRanges"));
        Assert.Equal(plan.Cluster().Input("privateClusterConfig.masterIpv4CidrBlock"), rule.Input("sourceRanges[0]"));
        Assert.Equal("""[{"ports":["4443","6443","8443","9443","10250","15017"],"protocol":"tcp"}]""", rule.Input("allows"));
        Assert.Equal(plan.Pool("general").Input("nodeConfig.tags"), rule.Input("targetTags"));
    }

    [Fact]
    public async Task Nothing_is_made_in_a_network_that_is_there_already()
    {
        var plan = await Gke.Plan(Existing("shared"));

        Assert.DoesNotContain(plan.Resources, resource => resource.Type.StartsWith("gcp:compute/", StringComparison.Ordinal));
        Assert.Equal("\"projects/ml-research-7/global/networks/shared\"", plan.Cluster().Input("network"));
        Assert.Equal("\"projects/ml-research-7/regions/us-central1/subnetworks/gpu-nodes\"", plan.Cluster().Input("subnetwork"));
        Assert.Equal("""{"clusterSecondaryRangeName":"gke-pods","servicesSecondaryRangeName":"services"}""", plan.Cluster().Input("ipAllocationPolicy"));
        Assert.Null(plan.Cluster().Input("privateClusterConfig.masterIpv4CidrBlock"));
    }

    [Fact]
    public async Task A_network_of_another_project_has_its_subnetworks_there()
    {
        var cluster = (await Gke.Plan(Existing("projects/network-host/global/networks/shared"))).Cluster();

        Assert.Equal("\"projects/network-host/global/networks/shared\"", cluster.Input("network"));
        Assert.Equal("\"projects/network-host/regions/us-central1/subnetworks/gpu-nodes\"", cluster.Input("subnetwork"));
    }

    public static PlatformSpec Existing(string id) => Gke.With(cluster => cluster with
    {
        ExistingNetwork = new() { Id = id, Subnets = new Dictionary<string, string> { ["nodes"] = "gpu-nodes" }, PodRange = "gke-pods" },
    });
}
