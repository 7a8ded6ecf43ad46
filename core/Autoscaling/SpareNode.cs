using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Autoscaling;

/// <summary>A pod that holds a whole node free, until something better asks for it.</summary>
public sealed record SpareNode
{
    /// <summary>
    /// Priority of such pods: anything goes before them. Below -10 no autoscaler would add a node for them (Cluster Autoscaler's <c>expendable-pods-priority-cutoff</c>, which GKE and AKS have too).
    /// </summary>
    public const int Priority = -10;

    // Enough to keep what isn't small off the node; what runs on each node by itself has the rest.
    const double Share = 0.9;

    /// <summary>Name of the pool.</summary>
    public required string Pool { get; init; }

    /// <summary>How many are kept.</summary>
    public required int Nodes { get; init; }

    /// <summary>What the pod asks for, by the name of the resource.</summary>
    public required IReadOnlyDictionary<string, string> Requests { get; init; }

    /// <summary>Taints of its nodes.</summary>
    public required IReadOnlyList<NodeTaint> Taints { get; init; }

    /// <summary>Those of a cluster, by pool.</summary>
    /// <param name="cloud">Who runs it.</param>
    /// <param name="pools">Its pools.</param>
    public static IReadOnlyList<SpareNode> Of(CloudProvider cloud, IEnumerable<NodePool> pools) =>
    [
        .. pools.Where(pool => pool.Spec.SpareNodes > 0 && pool.Machines.Count > 0).Select(pool => new SpareNode { Pool = pool.Name, Nodes = pool.Spec.SpareNodes, Requests = Whole(cloud, pool), Taints = pool.Taints }),
    ];

    // Of a GPU node all GPUs, slices or shares; of any other the room on the smallest of its machines.
    static SortedDictionary<string, string> Whole(CloudProvider cloud, NodePool pool)
    {
        var nodes = pool.Machines.Select(machine => Allocatable.Of(pool, machine, cloud)).ToList();
        var requests = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (pool.IsGpu)
        {
            foreach (var resource in nodes[0].Offers.Keys)
                requests[resource] = $"{nodes.Min(node => node.Offers.GetValueOrDefault(resource))}";
            (requests["cpu"], requests["memory"]) = ("10m", "16Mi");
            return requests;
        }

        requests["cpu"] = Quantity.Cores(Math.Floor((double)nodes.Min(node => node.Cpu) * Share * 10) / 10);
        requests["memory"] = Quantity.GiB(Math.Floor((double)nodes.Min(node => node.MemoryGiB) * Share));
        return requests;
    }
}
