using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Costs;

/// <summary>
/// What a platform costs a month of 730 hours: at least, as expected and at most, by pool, and by tenant and model. Prices that aren't known
/// are listed, and a sum that lacks one says that it is at least so much.
/// </summary>
public sealed record CostEstimate
{
    /// <summary>Hours of a month: a twelfth of a year.</summary>
    public const int HoursPerMonth = 730;

    /// <summary>Name of the cluster.</summary>
    public required string Cluster { get; init; }

    /// <summary>Who runs it.</summary>
    public required CloudProvider Cloud { get; init; }

    /// <summary>Its region; null where it has none.</summary>
    public string? Region { get; init; }

    /// <summary>Region whose prices stand in where the cluster's own aren't known; null where none may.</summary>
    public string? PriceRegion { get; init; }

    /// <summary>Day as of which the control plane's version is in support or not; null where none was given.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The pools, by name.</summary>
    public required IReadOnlyList<PoolCost> Pools { get; init; }

    /// <summary>What the cluster costs beside its pools.</summary>
    public required IReadOnlyList<CostItem> ClusterItems { get; init; }

    /// <summary>All of that.</summary>
    public CostRange ClusterOwn => CostRange.Sum(ClusterItems.Select(item => item.Cost));

    /// <summary>Volumes and load balancers of models and jobs.</summary>
    public required CostRange OfWorkloads { get; init; }

    /// <summary>The tenants, by name.</summary>
    public required IReadOnlyList<TenantCost> Tenants { get; init; }

    /// <summary>What no tenant causes: the cluster's own, and what of the pools isn't in use.</summary>
    public CostRange Platform => CostRange.Sum([ClusterOwn, .. Pools.Select(pool => pool.Unused)]);

    /// <summary>Everything.</summary>
    public CostRange Total => CostRange.Sum([OfWorkloads, ClusterOwn, .. Pools.Select(pool => pool.Cost)]);

    /// <summary>GPUs that nothing can use, as a share of those that are expected; null where there are none.</summary>
    public decimal? StrandedShare =>
        Pools.Sum(pool => pool.PhysicalGpus) is > 0 and var gpus ? Pools.Sum(pool => pool.PhysicalGpus * (pool.StrandedShare ?? 0)) / gpus : null;

    /// <summary>Everything, were all machines bought on demand: more than spot ever costs, whatever its price.</summary>
    public CostRange TotalOnDemand => CostRange.Sum([OfWorkloads, ClusterOwn, .. Pools.Select(pool => pool.MachinesOnDemand + pool.Disks)]);

    /// <summary>What was taken to be so, each in a sentence.</summary>
    public required IReadOnlyList<string> Assumptions { get; init; }

    /// <summary>What isn't known and so isn't counted, each in a sentence.</summary>
    public required IReadOnlyList<string> Unknowns { get; init; }

    /// <summary>The prices that were reckoned with.</summary>
    public required IReadOnlyList<UsedPrice> Prices { get; init; }

    /// <summary>Estimates a platform.</summary>
    /// <param name="platform">The platform; rules have nothing against it.</param>
    /// <param name="asOf">Day as of which the control plane's version is in support or not; null where it is taken to be in standard support.</param>
    /// <param name="priceRegion">Region whose prices stand in where those of the cluster's aren't known; null where none may.</param>
    public static CostEstimate Of(PlatformSpec platform, DateOnly? asOf = null, string? priceRegion = null)
    {
        ArgumentNullException.ThrowIfNull(platform);
        return new Estimation(platform, asOf, priceRegion).Result();
    }
}
