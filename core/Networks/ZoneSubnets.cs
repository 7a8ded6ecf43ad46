namespace MlPlatform.Core.Networks;

/// <summary>The subnets of one zone.</summary>
public sealed record ZoneSubnets
{
    /// <summary>The zone, such as <c>us-east-1a</c>.</summary>
    public required string Zone { get; init; }

    /// <summary>Range of nodes and pods, without a way in from the internet.</summary>
    public required string PrivateCidr { get; init; }

    /// <summary>Range of what is reached from the internet: load balancers and NAT gateways.</summary>
    public required string PublicCidr { get; init; }
}
