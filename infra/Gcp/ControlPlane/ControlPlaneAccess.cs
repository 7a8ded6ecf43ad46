using MlPlatform.Core.Networks;
using MlPlatform.Core.Specs;
using Pulumi.Gcp.Container.Inputs;

namespace MlPlatform.Infra.Gcp.ControlPlane;

/// <summary>From where the control plane is reached: from what is named, and from nowhere else.</summary>
static class ControlPlaneAccess
{
    /// <summary>Its addresses: one of the internet only where some ranges there may use it.</summary>
    public static ClusterPrivateClusterConfigArgs Private(ClusterSpec cluster)
    {
        var args = new ClusterPrivateClusterConfigArgs { EnablePrivateNodes = true, EnablePrivateEndpoint = cluster.PublicAccessCidrs.Count == 0 };
        // In a network of its owner's no range is known to be free: the address is then one of the nodes' subnetwork.
        if (cluster.ExistingNetwork is null) args.MasterIpv4CidrBlock = RegionalSubnets.Of(cluster).ControlPlaneCidr;
        // A VPN may end in another region.
        if (cluster.PrivateAccessCidrs.Count > 0)
            args.MasterGlobalAccessConfig = new ClusterPrivateClusterConfigMasterGlobalAccessConfigArgs { Enabled = true };
        return args;
    }

    /// <summary>The ranges that may reach it. That the block is there restricts it, even with no range in it; without the block all of the internet may.</summary>
    public static ClusterMasterAuthorizedNetworksConfigArgs Ranges(ClusterSpec cluster) => new()
    {
        CidrBlocks = cluster.PublicAccessCidrs.Concat(cluster.PrivateAccessCidrs).Distinct().Order(StringComparer.Ordinal)
            .Select(range => new ClusterMasterAuthorizedNetworksConfigCidrBlockArgs { CidrBlock = range })
            .ToArray(),
        // Every machine that anybody rents from Google has such an address.
        GcpPublicCidrsAccessEnabled = false,
        PrivateEndpointEnforcementEnabled = true,
    };

    /// <summary>Its name in DNS, for whoever IAM lets in: it is no address, so that ranges don't bound it.</summary>
    public static ClusterControlPlaneEndpointsConfigArgs Dns() => new()
    {
        DnsEndpointConfig = new ClusterControlPlaneEndpointsConfigDnsEndpointConfigArgs { AllowExternalTraffic = true },
    };
}
