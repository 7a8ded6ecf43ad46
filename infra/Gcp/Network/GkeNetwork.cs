using MlPlatform.Components;
using MlPlatform.Core.Networks;
using Pulumi;
using Pulumi.Gcp.Compute;
using Pulumi.Gcp.Compute.Inputs;

namespace MlPlatform.Infra.Gcp.Network;

/// <summary>
/// A VPC with one subnetwork over all zones of the region: nodes without addresses of the internet, their way out by Cloud NAT, which spans the
/// region and has no zone to fail with. A cluster in a network of its owner's takes none.
/// </summary>
public sealed class GkeNetwork : ComponentResource
{
    static readonly TimeSpan Slowest = TimeSpan.FromMinutes(20);

    // Webhooks and API services that the control plane calls, by the ports of their pods; 443 and 10250 are the only ones that it reaches
    // of itself. By the charts, from memory: KEDA 6443 and 9443, prometheus-adapter 6443, metrics-server 4443, the operator of Prometheus and
    // cert-manager 10250, Kueue, JobSet and Envoy Gateway 9443, Istio 15017, others 8443.
    static readonly string[] WebhookPorts = ["4443", "6443", "8443", "9443", "10250", "15017"];

    /// <summary>Makes the network, its subnetwork, its way out, and lets the control plane call webhooks.</summary>
    /// <param name="name">Name of the component and of its children.</param>
    /// <param name="args">The cluster that it is for.</param>
    /// <param name="options">Options of the component; what it depends on, each of its children waits for.</param>
    public GkeNetwork(string name, GkeNetworkArgs args, ComponentResourceOptions? options = null)
        : base("mlplatform:gcp:GkeNetwork", name, options)
    {
        var cluster = args.Cluster;
        var (project, region) = (cluster.Account!, cluster.Region!);
        var place = NetworkPlace.Of(cluster);
        var subnets = RegionalSubnets.Of(cluster);
        var child = Children.Of(this, options, new() { Create = Slowest, Update = Slowest, Delete = Slowest });
        CustomResourceOptions After(Resource resource) => CustomResourceOptions.Merge(child, new() { DependsOn = { resource } });

        var vpc = new Pulumi.Gcp.Compute.Network(name, new()
        {
            Name = cluster.Name,
            Project = project,
            // The provider's default makes a subnetwork in every region.
            AutoCreateSubnetworks = false,
            RoutingMode = "REGIONAL",
        }, child);
        // No logConfig: flow logs are billed by the byte, and off.
        var subnetwork = new Subnetwork(name, new()
        {
            Name = NetworkPlace.SubnetworkName(cluster),
            Project = project,
            Region = region,
            Network = place.Network,
            IpCidrRange = subnets.NodeCidr,
            // Images and weights of Google's own registries and buckets don't go through NAT.
            PrivateIpGoogleAccess = true,
            StackType = "IPV4_ONLY",
            SecondaryIpRanges =
            [
                new SubnetworkSecondaryIpRangeArgs { RangeName = place.PodRange, IpCidrRange = cluster.PodCidr },
                new SubnetworkSecondaryIpRangeArgs { RangeName = place.ServiceRange, IpCidrRange = cluster.ServiceCidr },
            ],
        }, After(vpc));
        var router = new Router(name, new() { Name = cluster.Name, Project = project, Region = region, Network = place.Network }, After(vpc));
        _ = new RouterNat(name, new()
        {
            Name = cluster.Name,
            Project = project,
            Region = region,
            Router = cluster.Name,
            NatIpAllocateOption = "AUTO_ONLY",
            SourceSubnetworkIpRangesToNat = "LIST_OF_SUBNETWORKS",
            Subnetworks = [new RouterNatSubnetworkArgs { Name = place.Subnetwork, SourceIpRangesToNats = ["ALL_IP_RANGES"] }],
            // A node that pulls the layers of many images at once runs out of the 64 ports that it has otherwise. The two exclude each other.
            EnableDynamicPortAllocation = true,
            EnableEndpointIndependentMapping = false,
            MinPortsPerVm = 64,
            MaxPortsPerVm = 4096,
            LogConfig = new RouterNatLogConfigArgs { Enable = true, Filter = "ERRORS_ONLY" },
        }, CustomResourceOptions.Merge(child, new() { DependsOn = { router, subnetwork } }));
        // Where the control plane reaches nodes by the agents in the cluster, nothing comes from its range, and this lets nothing in.
        _ = new Firewall($"{name}-webhooks", new()
        {
            Name = $"{cluster.Name}-webhooks",
            Project = project,
            Network = place.Network,
            Description = "The control plane calls webhooks and API services in the cluster",
            Direction = "INGRESS",
            SourceRanges = [subnets.ControlPlaneCidr],
            TargetTags = [cluster.Name],
            Allows = [new FirewallAllowArgs { Protocol = "tcp", Ports = WebhookPorts }],
        }, After(vpc));

        RegisterOutputs();
    }
}
