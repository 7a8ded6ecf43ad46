using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Accounts;

/// <summary>What a cloud account must have of one quota, so that the pools that count in it can reach their maximums.</summary>
public sealed record QuotaNeed
{
    /// <summary>The cloud.</summary>
    public required CloudProvider Cloud { get; init; }

    /// <summary>Region that it is of; null where the quota is of all regions, or the region isn't known.</summary>
    public string? Region { get; init; }

    /// <summary>The quota by the cloud's names.</summary>
    public required QuotaName Quota { get; init; }

    /// <summary>What it counts.</summary>
    public required QuotaUnit Unit { get; init; }

    /// <summary>How the machines that count in it are bought; null where all count.</summary>
    public CapacityType? Capacity { get; init; }

    /// <summary>The pools that count in it, by name.</summary>
    public required IReadOnlyList<PoolNeed> Pools { get; init; }

    /// <summary>What the pools take at their maximums for sure: with the machine types of each that take least.</summary>
    public int Least => Pools.Sum(pool => pool.Nodes * pool.LeastPerNode);

    /// <summary>What they may take: with the machine types of each that take most. This is what to ask for.</summary>
    public int Most => Pools.Sum(pool => pool.Nodes * pool.MostPerNode);

    /// <summary>The command that asks the cloud for it. What the platform doesn't know stands in angle brackets.</summary>
    public string Command => QuotaRequest.Of(this);

    /// <summary>What an account has of it, by the cloud's names as people write them; null where that isn't said.</summary>
    /// <param name="quotas">What the account has (<see cref="PlatformSpec.AccountQuota"/>).</param>
    public int? Given(IReadOnlyDictionary<string, int> quotas)
    {
        ArgumentNullException.ThrowIfNull(quotas);
        return quotas.OrderBy(entry => entry.Key, StringComparer.Ordinal).Where(entry => QuotaKey.AreSame(entry.Key, Quota.Code)).Select(entry => (int?)entry.Value).FirstOrDefault();
    }
}
