using MlPlatform.Core.Specs;
using MlPlatform.Preview.Engine;
using MlPlatform.Tests.Support;
using static MlPlatform.Infra.Tests.Azure.AzurePlatforms;

namespace MlPlatform.Infra.Tests.Azure;

/// <summary>Each test is a trap of Azure's networks that the cluster stays out of.</summary>
public sealed class AksNetworkTests
{
    const string Subnet = "azure-native:network:Subnet";

    [Fact]
    public async Task The_way_out_is_there_and_on_the_subnet_before_the_cluster()
    {
        var plan = await Plan();
        var nodes = plan.Get(Subnet, "dev-network-nodes");

        Assert.Equal($"\"{Group}/providers/Microsoft.Network/natGateways/dev\"", nodes.Input("natGateway.id"));
        Assert.Equal("\"userAssignedNATGateway\"", plan.Cluster().Input("networkProfile.outboundType"));
        plan.GoesBefore(plan.Cluster(), [nodes, plan.Get("azure-native:network:NatGateway", "dev-network")]);
    }

    [Fact]
    public async Task Machines_have_no_way_out_that_nobody_made()
    {
        var plan = await Plan();

        Assert.All(plan.OfType(Subnet), subnet => Assert.Equal("false", subnet.Input("defaultOutboundAccess")));
    }

    [Fact]
    public async Task The_control_plane_has_a_subnet_of_its_own_that_is_made_over_to_it()
    {
        var subnet = (await Plan()).Get(Subnet, "dev-network-control-plane");

        Assert.Equal("\"10.0.128.0/28\"", subnet.Input("addressPrefix"));
        Assert.Equal("\"Microsoft.ContainerService/managedClusters\"", subnet.Input("delegations[0].serviceName"));
    }

    [Fact]
    public async Task Subnets_are_made_one_after_the_other_since_Azure_refuses_two_changes_at_once()
    {
        var plan = await Plan();

        Assert.Contains(plan.Get(Subnet, "dev-network-nodes").Urn, plan.Get(Subnet, "dev-network-control-plane").Dependencies);
    }

    [Theory]
    [InlineData("\"pods-in\"", 0)]
    [InlineData("\"pods-out\"", 1)]
    public async Task Pods_whose_addresses_are_not_of_the_network_reach_each_other_and_the_control_plane_reaches_them(string name, int rule)
    {
        var rules = (await Plan()).Get("azure-native:network:NetworkSecurityGroup", "dev-network");

        Assert.Equal(name, rules.Input($"securityRules[{rule}].name"));
        Assert.Equal("""["10.0.0.0/17","10.0.128.0/28","10.244.0.0/14"]""", rules.Input($"securityRules[{rule}].sourceAddressPrefixes"));
        Assert.Equal("""["10.0.0.0/17","10.0.128.0/28","10.244.0.0/14"]""", rules.Input($"securityRules[{rule}].destinationAddressPrefixes"));
    }

    [Fact]
    public async Task The_internet_reaches_nodes_only_at_a_public_gateway()
    {
        var closed = (await Plan()).Get("azure-native:network:NetworkSecurityGroup", "dev-network");
        var open = (await Plan(Default with
        {
            Gateway = new() { Public = true, Authentication = GatewayAuthentication.ApiKey, RequestsPerSecond = 10, Hostnames = ["models.example.com"] },
        })).Get("azure-native:network:NetworkSecurityGroup", "dev-network");

        Assert.DoesNotContain("Internet", closed.Inputs.ToString(), StringComparison.Ordinal);
        Assert.Equal("\"Internet\"", open.Input("securityRules[2].sourceAddressPrefix"));
        Assert.Equal("""["80","443"]""", open.Input("securityRules[2].destinationPortRanges"));
    }

    [Fact]
    public async Task Storage_is_reached_past_the_NAT_gateway() =>
        Assert.Equal("\"Microsoft.Storage\"", (await Plan()).Get(Subnet, "dev-network-nodes").Input("serviceEndpoints[0].service"));

    // A rule refuses the setting; the component makes one whatever it says, since a subnet has one gateway.
    [Fact]
    public async Task There_is_one_NAT_gateway_with_an_address_in_every_zone()
    {
        var plan = await Plan();

        Assert.Single(plan.OfType("azure-native:network:NatGateway"));
        Assert.Null(plan.Get("azure-native:network:PublicIPAddress", "dev-network-nat").Input("zones"));
        Assert.Equal("\"Standard\"", plan.Get("azure-native:network:PublicIPAddress", "dev-network-nat").Input("sku.name"));
    }

    [Fact]
    public async Task In_a_network_of_yours_without_a_subnet_for_it_the_control_plane_stays_outside()
    {
        var network = $"/subscriptions/{Account}/resourceGroups/hub/providers/Microsoft.Network/virtualNetworks/hub";
        var cluster = (await Plan(With(cluster => cluster with
        {
            ExistingNetwork = new() { Id = network, Subnets = new Dictionary<string, string> { ["nodes"] = $"{network}/subnets/a" } },
        }))).Cluster();

        Assert.Null(cluster.Input("apiServerAccessProfile.enableVnetIntegration"));
        Assert.Null(cluster.Input("apiServerAccessProfile.subnetId"));
    }

    [Theory]
    [InlineData(AnswerMode.Warm)]
    [InlineData(AnswerMode.Cold)]
    public async Task A_network_of_yours_is_used_as_it_is(AnswerMode answers)
    {
        var network = $"/subscriptions/{Account}/resourceGroups/hub/providers/Microsoft.Network/virtualNetworks/hub";
        var plan = await Plan(
            With(cluster => cluster with
            {
                ExistingNetwork = new() { Id = network, Subnets = new Dictionary<string, string> { ["nodes"] = $"{network}/subnets/a", ["controlPlane"] = $"{network}/subnets/b" } },
            }),
            answers);

        Assert.DoesNotContain(plan.Resources, resource => resource.Type.StartsWith("azure-native:network:", StringComparison.Ordinal));
        Assert.Equal($"\"{network}/subnets/a\"", plan.Pool("general").Input("vnetSubnetID"));
        Assert.Equal($"\"{network}/subnets/b\"", plan.Cluster().Input("apiServerAccessProfile.subnetId"));
        Assert.Equal($"\"{network}/subnets/a\"", plan.Get("azure-native:authorization:RoleAssignment", "dev-identity-nodes").Input("scope"));
    }
}
