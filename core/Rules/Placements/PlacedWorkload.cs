using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Placements;

/// <summary>A model or job of a platform that is being checked, and where its pods run.</summary>
class PlacedWorkload
{
    /// <param name="tenant">Its tenant.</param>
    /// <param name="workload">The model or job.</param>
    /// <param name="placement">Where its pods run; null where that can't be found, or isn't known for sure.</param>
    /// <param name="pools">The pools of the placement, in its order; none where it has none.</param>
    /// <param name="problems">Why it can't be found.</param>
    public PlacedWorkload(
        Node<TenantSpec> tenant,
        Node<WorkloadSpec> workload,
        Placement? placement,
        IReadOnlyList<PlacedPool> pools,
        IReadOnlyList<PlacementProblem> problems)
    {
        Name = $"{tenant.Name}/{workload.Name}";
        Tenant = tenant;
        Workload = workload;
        Placement = placement;
        Problems = problems;
        Pools = pools;
        Fits = PoolFit.Of(workload, pools, placement?.GpuResource);
    }

    /// <summary>Its name with that of its tenant, since two tenants may have models of one name.</summary>
    public string Name { get; }

    public Node<TenantSpec> Tenant { get; }

    public Node<WorkloadSpec> Workload { get; }

    public Placement? Placement { get; }

    public IReadOnlyList<PlacementProblem> Problems { get; }

    public IReadOnlyList<PlacedPool> Pools { get; }

    /// <summary>How many pods the nodes of each pool hold.</summary>
    public IReadOnlyList<PoolFit> Fits { get; }

    /// <summary>Whether a pod fits on a node at all; one whose pools aren't known does nowhere.</summary>
    public bool FitsSomewhere => Fits.Any(fit => fit.Largest.AtMost > 0);
}
