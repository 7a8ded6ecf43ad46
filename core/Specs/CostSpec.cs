using System.ComponentModel.DataAnnotations;

namespace MlPlatform.Core.Specs;

/// <summary>What cost is reckoned with.</summary>
public sealed record CostSpec
{
    /// <summary>
    /// Share of a spot pool's hours that are bought on demand, since the spot market has none, 0 to 1.
    /// Default: 0.1.
    /// </summary>
    [Range(0, 1)]
    public double SpotFallbackShare { get; init; } = 0.1;

    /// <summary>
    /// Data that leaves through the NAT gateways, in GiB a month.
    /// Default: none; it isn't known, and is listed as such.
    /// </summary>
    [Range(0, 1_000_000_000)]
    public double? NatGiBPerMonth { get; init; }
}
