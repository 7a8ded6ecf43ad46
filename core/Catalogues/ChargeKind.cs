namespace MlPlatform.Core.Catalogues;

/// <summary>What a cloud charges for beside machines.</summary>
public enum ChargeKind
{
    /// <summary>The control plane of a cluster, an hour, while its version is in standard support.</summary>
    ControlPlaneHour,

    /// <summary>The control plane, an hour, while its version is in extended support: in all, not on top.</summary>
    ExtendedSupportHour,

    /// <summary>A NAT gateway, an hour.</summary>
    NatGatewayHour,

    /// <summary>A GiB that goes through a NAT gateway.</summary>
    NatGiB,

    /// <summary>A GiB of a node's disk, a month.</summary>
    DiskGiBMonth,

    /// <summary>A load balancer, an hour, without what goes through it.</summary>
    LoadBalancerHour,

    /// <summary>A public IPv4 address in use, an hour.</summary>
    PublicAddressHour,
}
