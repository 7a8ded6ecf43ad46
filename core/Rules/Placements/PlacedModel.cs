using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Placements;

/// <summary>A model of a platform that is being checked, and where it runs.</summary>
sealed class PlacedModel
{
    /// <param name="tenant">Its tenant.</param>
    /// <param name="node">The model.</param>
    /// <param name="placement">Where it runs; null where that can't be found, or isn't known for sure.</param>
    /// <param name="pools">The pools of the placement, in its order; none where it has none.</param>
    /// <param name="problems">Why it can't be found.</param>
    public PlacedModel(
        Node<TenantSpec> tenant,
        Node<ModelSpec> node,
        Placement? placement,
        IReadOnlyList<PlacedPool> pools,
        IReadOnlyList<PlacementProblem> problems)
    {
        Name = $"{tenant.Name}/{node.Name}";
        Node = node;
        Placement = placement;
        Problems = problems;
        Pools = pools;
        Fits = PoolFit.Of(node, pools);
    }

    /// <summary>Its name with that of its tenant, since two tenants may have models of one name.</summary>
    public string Name { get; }

    public Node<ModelSpec> Node { get; }

    public Placement? Placement { get; }

    public IReadOnlyList<PlacementProblem> Problems { get; }

    public IReadOnlyList<PlacedPool> Pools { get; }

    /// <summary>How many replicas the nodes of each pool hold.</summary>
    public IReadOnlyList<PoolFit> Fits { get; }

    /// <summary>Whether it fits on a node at all; one whose pools aren't known does nowhere.</summary>
    public bool FitsSomewhere => Fits.Any(fit => fit.Largest.AtMost > 0);
}
