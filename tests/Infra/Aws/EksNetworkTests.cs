using MlPlatform.Core.Specs;
using MlPlatform.Infra.Aws.Network;
using MlPlatform.Tests.Support;

namespace MlPlatform.Infra.Tests.Aws;

/// <summary>Each test is a trap of AWS' networks that the cluster stays out of.</summary>
public sealed class EksNetworkTests
{
    static Task<Preview.Plans.Plan> Plan(PlatformSpec? platform = null) => (platform ?? EksPlatforms.Default).Plan();

    [Fact]
    public async Task A_NAT_gateway_waits_for_the_way_out_and_private_routes_for_the_NAT_gateway()
    {
        var plan = await Plan();
        var nat = plan.Get("aws:ec2/natGateway:NatGateway", "dev-network-nat-us-east-1a");

        Assert.Contains(plan.Get("aws:ec2/internetGateway:InternetGateway", "dev-network").Urn, nat.Dependencies);
        Assert.Contains(nat.Urn, plan.Get("aws:ec2/route:Route", "dev-network-private-us-east-1c").Dependencies);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 3)]
    public async Task There_is_one_NAT_gateway_or_one_a_zone(bool each, int expected)
    {
        var plan = await Plan(EksPlatforms.Default.In(cluster => cluster with { NatPerZone = each }));

        Assert.Equal(expected, plan.Resources.Count(resource => resource.Type == "aws:ec2/natGateway:NatGateway"));
    }

    [Fact]
    public async Task Nodes_find_the_cluster_by_name_and_load_balancers_find_their_subnets()
    {
        var plan = await Plan();
        var vpc = plan.Get("aws:ec2/vpc:Vpc", "dev-network");

        Assert.Equal("true", vpc.Input("enableDnsHostnames"));
        Assert.Equal("true", vpc.Input("enableDnsSupport"));
        Assert.Equal("\"1\"", plan.Get("aws:ec2/subnet:Subnet", "dev-network-public-us-east-1a").Input("tags.'kubernetes.io/role/elb'"));
        Assert.Equal("\"1\"", plan.Get("aws:ec2/subnet:Subnet", "dev-network-private-us-east-1a").Input("tags.'kubernetes.io/role/internal-elb'"));
    }

    [Fact]
    public async Task Routes_are_resources_of_their_own_and_no_table_has_them_inline()
    {
        var tables = (await Plan()).OfType("aws:ec2/routeTable:RouteTable");

        Assert.Equal(4, tables.Count);
        Assert.All(tables, table => Assert.Null(table.Input("routes")));
    }

    [Fact]
    public async Task Nodes_have_no_address_on_the_internet() =>
        Assert.All((await Plan()).OfType("aws:ec2/subnet:Subnet"), subnet => Assert.Null(subnet.Input("mapPublicIpOnLaunch")));

    [Fact]
    public async Task Object_storage_is_reached_by_the_routes_of_all_private_subnets_for_nothing()
    {
        var endpoint = (await Plan()).Get("aws:ec2/vpcEndpoint:VpcEndpoint", "dev-network-s3");

        Assert.Equal("\"Gateway\"", endpoint.Input("vpcEndpointType"));
        Assert.Equal("\"com.amazonaws.us-east-1.s3\"", endpoint.Input("serviceName"));
        Assert.NotNull(endpoint.Input("routeTableIds[2]"));
    }

    [Fact]
    public async Task Endpoints_answer_to_the_usual_names_and_let_the_network_in()
    {
        var plan = await Plan(EksPlatforms.PrivateOnly);
        var endpoints = plan.OfType("aws:ec2/vpcEndpoint:VpcEndpoint").Where(endpoint => endpoint.Input("vpcEndpointType") == "\"Interface\"").ToList();
        var https = plan.Get("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", "dev-network-endpoints-https");

        Assert.NotEmpty(endpoints);
        Assert.All(endpoints, endpoint => Assert.Equal("true", endpoint.Input("privateDnsEnabled")));
        Assert.All(endpoints, endpoint => Assert.NotNull(endpoint.Input("securityGroupIds[0]")));
        Assert.All(endpoints, endpoint => Assert.NotNull(endpoint.Input("subnetIds[2]")));
        Assert.Equal("443", https.Input("fromPort"));
        Assert.Equal("\"10.0.0.0/16\"", https.Input("cidrIpv4"));
    }

    [Theory]
    [InlineData(true, AutoscalerKind.ClusterAutoscaler, "ecr.api, ecr.dkr")]
    [InlineData(false, AutoscalerKind.ClusterAutoscaler, "autoscaling, ec2, ecr.api, ecr.dkr, eks, eks-auth, elasticloadbalancing, logs, ssm, sts")]
    [InlineData(false, AutoscalerKind.Karpenter, "ec2, ecr.api, ecr.dkr, eks, eks-auth, elasticloadbalancing, logs, sqs, ssm, sts")]
    [InlineData(false, AutoscalerKind.None, "ec2, ecr.api, ecr.dkr, eks, eks-auth, elasticloadbalancing, logs, ssm, sts")]
    public async Task A_cluster_closed_to_the_internet_has_all_endpoints_that_there_are_and_others_those_of_images(bool open, AutoscalerKind autoscaler, string expected)
    {
        var plan = await Plan((open ? EksPlatforms.Default : EksPlatforms.PrivateOnly) with { Autoscaler = new() { Kind = autoscaler } });
        var services = plan.OfType("aws:ec2/vpcEndpoint:VpcEndpoint").Select(endpoint => endpoint.Input("serviceName")!.Trim('"')["com.amazonaws.us-east-1.".Length..]);

        Assert.Equal(expected, string.Join(", ", services.Where(service => service != "s3").Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Endpoints_in_China_go_by_names_of_two_kinds()
    {
        var china = EksPlatforms.PrivateOnly.Cluster with { Region = "cn-north-1" };
        var plan = await Planned.Of(() => new EksNetwork("net", new() { Cluster = china, Endpoints = ["ecr.api", "logs"] }));

        Assert.Equal("\"com.amazonaws.cn-north-1.s3\"", plan.Get("aws:ec2/vpcEndpoint:VpcEndpoint", "net-s3").Input("serviceName"));
        Assert.Equal("\"cn.com.amazonaws.cn-north-1.ecr.api\"", plan.Get("aws:ec2/vpcEndpoint:VpcEndpoint", "net-endpoints-ecr.api").Input("serviceName"));
        Assert.Equal("\"com.amazonaws.cn-north-1.logs\"", plan.Get("aws:ec2/vpcEndpoint:VpcEndpoint", "net-endpoints-logs").Input("serviceName"));
    }

    [Fact]
    public async Task In_a_network_that_is_there_already_nothing_is_made_or_tagged()
    {
        var plan = await Plan(EksPlatforms.ExistingNetwork with { Autoscaler = new() { Kind = AutoscalerKind.Karpenter } });

        Assert.DoesNotContain(plan.Resources, resource => resource.Type is "mlplatform:aws:EksNetwork" or "aws:ec2/vpc:Vpc" or "aws:ec2/subnet:Subnet" or "aws:ec2/vpcEndpoint:VpcEndpoint" or "aws:ec2/natGateway:NatGateway");
        Assert.DoesNotContain(plan.OfType("aws:ec2/tag:Tag"), tag => tag.Input("resourceId")!.Contains("subnet", StringComparison.Ordinal));
        Assert.Equal("""["subnet-0123456a","subnet-0123456b","subnet-0123456c"]""", plan.Get("aws:eks/cluster:Cluster", "dev-control-plane").Input("vpcConfig.subnetIds"));
        Assert.Equal("""["subnet-0123456a","subnet-0123456b","subnet-0123456c"]""", plan.Group("general").Input("subnetIds"));
    }

    [Fact]
    public async Task Of_a_network_that_is_there_already_the_subnets_of_the_zones_are_used()
    {
        var plan = await Plan(EksPlatforms.ExistingNetwork.In(cluster => cluster with
        {
            Zones = ["us-east-1c", "us-east-1a"],
            ExistingNetwork = cluster.ExistingNetwork! with { Subnets = new Dictionary<string, string> { ["us-east-1a"] = "subnet-0123456a", ["us-east-1c"] = "subnet-0123456c" } },
        }));

        Assert.Equal("""["subnet-0123456a","subnet-0123456c"]""", plan.Group("general").Input("subnetIds"));
    }

    [Theory]
    [InlineData(AutoscalerKind.Karpenter, "\"dev\"")]
    [InlineData(AutoscalerKind.ClusterAutoscaler, null)]
    public async Task Karpenter_finds_private_subnets_only(AutoscalerKind autoscaler, string? expected)
    {
        var plan = await Plan(EksPlatforms.Default with { Autoscaler = new() { Kind = autoscaler } });

        Assert.Equal(expected, plan.Get("aws:ec2/subnet:Subnet", "dev-network-private-us-east-1a").Input("tags.'karpenter.sh/discovery'"));
        Assert.Null(plan.Get("aws:ec2/subnet:Subnet", "dev-network-public-us-east-1a").Input("tags.'karpenter.sh/discovery'"));
    }
}
