using MlPlatform.Core.Specs;

namespace MlPlatform.Infra.Azure.Network;

/// <summary>Arguments of <see cref="AksNetwork"/>.</summary>
public sealed record AksNetworkArgs
{
    /// <summary>The platform that the network is for: its cluster's name and ranges, and whether its gateway is reached from the internet.</summary>
    public required PlatformSpec Platform { get; init; }
}
