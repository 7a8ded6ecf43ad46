using System.Collections.Immutable;
using MlPlatform.Components.Clusters;
using MlPlatform.Core.Networks;
using Pulumi;
using Pulumi.Aws.Ec2;

namespace MlPlatform.Infra.Aws.Network;

/// <summary>A VPC over the zones of a cluster: nodes in private subnets behind NAT, load balancers in public ones.</summary>
public sealed class EksNetwork : ComponentResource
{
    static readonly TimeSpan Slowest = TimeSpan.FromMinutes(30);

    /// <summary>Makes the VPC, its subnets, routes and endpoints.</summary>
    /// <param name="name">Name of the component and prefix of its children.</param>
    /// <param name="args">The cluster that it is for.</param>
    /// <param name="options">Options of the component.</param>
    public EksNetwork(string name, EksNetworkArgs args, ComponentResourceOptions? options = null)
        : base("mlplatform:aws:EksNetwork", name, options)
    {
        var cluster = args.Cluster;
        var child = new CustomResourceOptions { Parent = this };
        var slow = CustomResourceOptions.Merge(child, new() { CustomTimeouts = new() { Create = Slowest, Update = Slowest, Delete = Slowest } });
        InputMap<string> Named(string what) => new() { ["Name"] = $"{cluster.Name}-{what}" };

        // Both names and their resolution must be on, or no node finds the cluster.
        var vpc = new Vpc(name, new() { CidrBlock = cluster.NetworkCidr, EnableDnsSupport = true, EnableDnsHostnames = true, Tags = Named("vpc") }, child);
        var internet = new InternetGateway(name, new() { VpcId = vpc.Id, Tags = Named("internet") }, child);
        var publicRoutes = new RouteTable($"{name}-public", new() { VpcId = vpc.Id, Tags = Named("public") }, child);
        var toInternet = new Route($"{name}-public", new() { RouteTableId = publicRoutes.Id, DestinationCidrBlock = Anywhere, GatewayId = internet.Id }, child);

        var ready = new List<Resource> { toInternet };
        var privateTables = new List<RouteTable>();
        var privateSubnets = ImmutableSortedDictionary.CreateBuilder<string, Input<string>>(StringComparer.Ordinal);
        NatGateway? nat = null;
        foreach (var zone in SubnetPlan.Of(cluster))
        {
            var front = new Subnet($"{name}-public-{zone.Zone}", new()
            {
                VpcId = vpc.Id,
                AvailabilityZone = zone.Zone,
                CidrBlock = zone.PublicCidr,
                Tags = Tagged(Named($"public-{zone.Zone}"), "kubernetes.io/role/elb"),
            }, child);
            var frontRoute = new RouteTableAssociation($"{name}-public-{zone.Zone}", new() { RouteTableId = publicRoutes.Id, SubnetId = front.Id }, child);

            if (nat is null || cluster.NatPerZone)
            {
                var address = new Eip($"{name}-nat-{zone.Zone}", new() { Domain = "vpc", Tags = Named($"nat-{zone.Zone}") }, child);
                // A NAT gateway needs a way out when it comes up.
                nat = new NatGateway(
                    $"{name}-nat-{zone.Zone}",
                    new() { SubnetId = front.Id, AllocationId = address.Id, Tags = Named($"nat-{zone.Zone}") },
                    CustomResourceOptions.Merge(slow, new() { DependsOn = { internet, frontRoute, toInternet } }));
            }

            var table = new RouteTable($"{name}-private-{zone.Zone}", new() { VpcId = vpc.Id, Tags = Named($"private-{zone.Zone}") }, child);
            var route = new Route($"{name}-private-{zone.Zone}", new() { RouteTableId = table.Id, DestinationCidrBlock = Anywhere, NatGatewayId = nat.Id }, child);
            var subnet = new Subnet($"{name}-private-{zone.Zone}", new()
            {
                VpcId = vpc.Id,
                AvailabilityZone = zone.Zone,
                CidrBlock = zone.PrivateCidr,
                Tags = Private(args, Tagged(Named($"private-{zone.Zone}"), "kubernetes.io/role/internal-elb")),
            }, child);
            var association = new RouteTableAssociation($"{name}-private-{zone.Zone}", new() { RouteTableId = table.Id, SubnetId = subnet.Id }, child);
            privateTables.Add(table);
            privateSubnets.Add(zone.Zone, subnet.Id);
            // A load balancer of the cluster is in the public subnets of all zones.
            ready.AddRange([frontRoute, route, association]);
        }

        // Images and weights from S3 and ECR's layers don't go, and aren't billed, through NAT.
        ready.Add(new VpcEndpoint($"{name}-s3", new()
        {
            VpcId = vpc.Id,
            ServiceName = EndpointServices.Name(cluster.Region ?? "", "s3"),
            VpcEndpointType = "Gateway",
            RouteTableIds = privateTables.Select(table => (Input<string>)table.Id).ToArray(),
            Tags = Named("s3"),
        }, slow));

        (VpcId, Subnets) = (vpc.Id, privateSubnets.ToImmutable());
        var endpoints = new EksEndpoints(
            $"{name}-endpoints",
            new() { Cluster = cluster, VpcId = vpc.Id, Subnets = Subnets, Services = args.Endpoints },
            new() { Parent = this });
        Ready = [.. ready, .. endpoints.Ready];
        RegisterOutputs();
    }

    const string Anywhere = "0.0.0.0/0";

    /// <summary>The VPC.</summary>
    public Output<string> VpcId { get; }

    /// <summary>The subnets of nodes and of the control plane's own addresses, by zone.</summary>
    public IReadOnlyDictionary<string, Input<string>> Subnets { get; }

    /// <summary>What must be there before a node can start: its ways out.</summary>
    public IReadOnlyList<Resource> Ready { get; }

    static InputMap<string> Tagged(InputMap<string> tags, string role)
    {
        tags.Add(role, "1");
        return tags;
    }

    static InputMap<string> Private(EksNetworkArgs args, InputMap<string> tags)
    {
        if (args.Karpenter) tags.Add(KarpenterCloud.DiscoveryTag, args.Cluster.Name);
        return tags;
    }
}
