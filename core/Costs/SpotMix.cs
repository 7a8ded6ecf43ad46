namespace MlPlatform.Core.Costs;

/// <summary>Spot and on demand together.</summary>
public static class SpotMix
{
    /// <summary>US dollars an hour, when a share of the hours is bought on demand since the spot market has none.</summary>
    /// <param name="onDemand">US dollars an hour on demand.</param>
    /// <param name="spot">US dollars an hour on the spot market.</param>
    /// <param name="onDemandShare">Share of the hours that is bought on demand, 0 to 1.</param>
    public static decimal UsdPerHour(decimal onDemand, decimal spot, decimal onDemandShare) => (spot * (1 - onDemandShare)) + (onDemand * onDemandShare);
}
