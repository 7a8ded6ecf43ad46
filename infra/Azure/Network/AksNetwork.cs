using MlPlatform.Components;
using MlPlatform.Core;
using MlPlatform.Core.Networks;
using Pulumi;
using Pulumi.AzureNative.Network;
using Pulumi.AzureNative.Network.Inputs;

namespace MlPlatform.Infra.Azure.Network;

/// <summary>A virtual network for a cluster: nodes in one subnet behind a NAT gateway, the control plane's own addresses in another.</summary>
public sealed class AksNetwork : ComponentResource
{
    /// <summary>Makes the network, its ways out and its rules.</summary>
    /// <param name="name">Name of the component and prefix of its children.</param>
    /// <param name="args">The platform that it is for.</param>
    /// <param name="options">Options of the component; what it depends on, its children wait for.</param>
    public AksNetwork(string name, AksNetworkArgs args, ComponentResourceOptions? options = null)
        : base("mlplatform:azure:AksNetwork", name, options)
    {
        var cluster = args.Platform.Cluster;
        var names = AksNames.Of(cluster);
        var ranges = RegionalSubnets.Of(cluster);
        var child = Children.Of(this, options);
        CustomResourceOptions After(params Resource[] resources) => CustomResourceOptions.Merge(child, new() { DependsOn = resources });
        InputMap<string> Tags() => Children.Map(ResourceTags.Of(args.Platform));

        var network = new VirtualNetwork(name, new()
        {
            ResourceGroupName = names.Group,
            VirtualNetworkName = cluster.Name,
            Location = names.Region,
            AddressSpace = new AddressSpaceArgs { AddressPrefixes = { cluster.NetworkCidr } },
            Tags = Tags(),
        }, child);

        // Without a zone of its own, in a region that has some, an address is in all of them.
        var address = new PublicIPAddress($"{name}-nat", new()
        {
            ResourceGroupName = names.Group,
            PublicIpAddressName = $"{cluster.Name}-nat",
            Location = names.Region,
            PublicIPAllocationMethod = IPAllocationMethod.Static,
            Sku = new PublicIPAddressSkuArgs { Name = PublicIPAddressSkuName.Standard, Tier = PublicIPAddressSkuTier.Regional },
            Tags = Tags(),
        }, child);
        // One for all: a subnet has one gateway, and the nodes have one subnet.
        var nat = new NatGateway(name, new()
        {
            ResourceGroupName = names.Group,
            NatGatewayName = cluster.Name,
            Location = names.Region,
            Sku = new NatGatewaySkuArgs { Name = NatGatewaySkuName.Standard },
            PublicIpAddresses = { new SubResourceArgs { Id = names.Id("Microsoft.Network/publicIPAddresses", $"{cluster.Name}-nat") } },
            Tags = Tags(),
        }, After(address));
        var rules = new NetworkSecurityGroup(name, new()
        {
            ResourceGroupName = names.Group,
            NetworkSecurityGroupName = cluster.Name,
            Location = names.Region,
            SecurityRules = SubnetRules.Of(args.Platform).ToArray(),
            Tags = Tags(),
        }, child);

        Nodes = new Subnet($"{name}-nodes", new()
        {
            ResourceGroupName = names.Group,
            VirtualNetworkName = cluster.Name,
            SubnetName = "nodes",
            AddressPrefix = ranges.NodeCidr,
            // AKS looks for it when the cluster is made, and machines have no other way out.
            NatGateway = new SubResourceArgs { Id = names.Id("Microsoft.Network/natGateways", cluster.Name) },
            NetworkSecurityGroup = new Pulumi.AzureNative.Network.Inputs.NetworkSecurityGroupArgs { Id = names.Id("Microsoft.Network/networkSecurityGroups", cluster.Name) },
            DefaultOutboundAccess = false,
            // Weights and shared files don't go, and aren't billed, through NAT; accounts of ours let in nobody but this subnet.
            ServiceEndpoints = { new ServiceEndpointPropertiesFormatArgs { Service = "Microsoft.Storage" } },
        }, After(network, nat, rules));
        // One after the other: Azure refuses two changes to a network at once.
        ControlPlane = new Subnet($"{name}-control-plane", new()
        {
            ResourceGroupName = names.Group,
            VirtualNetworkName = cluster.Name,
            SubnetName = "control-plane",
            AddressPrefix = ranges.ControlPlaneCidr,
            DefaultOutboundAccess = false,
            Delegations = { new DelegationArgs { Name = "aks", ServiceName = "Microsoft.ContainerService/managedClusters" } },
        }, After(network, Nodes));

        RegisterOutputs();
    }

    /// <summary>The subnet of nodes.</summary>
    public Subnet Nodes { get; }

    /// <summary>The subnet of the control plane's own addresses; nothing else may be in it.</summary>
    public Subnet ControlPlane { get; }
}
