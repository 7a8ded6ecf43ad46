using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Placements;

/// <summary>How many replicas of a model the nodes of a pool hold.</summary>
sealed class PoolFit
{
    PoolFit(PlacedPool pool, IReadOnlyList<NodeRoom> nodes)
    {
        Pool = pool;
        Nodes = nodes;
        Largest = nodes.MaxBy(node => node.AtMost)!;
    }

    public PlacedPool Pool { get; }

    public IReadOnlyList<NodeRoom> Nodes { get; }

    /// <summary>The node that holds most.</summary>
    public NodeRoom Largest { get; }

    /// <summary>Pods that the nodes of the pool hold at most.</summary>
    public long Holds => (long)Pool.MostNodes * Largest.AtMost;

    /// <summary>How many replicas each of the pools holds.</summary>
    public static IReadOnlyList<PoolFit> Of(Node<WorkloadSpec> model, IReadOnlyList<PlacedPool> pools, string? gpuResource)
    {
        // Many pools are of the same machines, and a model is in all of them.
        var known = new Dictionary<(string Machine, int Gpus, decimal? Disk), (int AtMost, int ForSure)>();
        return [.. pools.Select(pool => new PoolFit(pool, [.. pool.Nodes.Select(node => Room(node.For(gpuResource)))]))];

        NodeRoom Room(Allocatable node)
        {
            var kind = (node.Machine.Name, node.Gpus, node.DiskGiB);
            if (!known.TryGetValue(kind, out var room))
                known.Add(kind, room = (Fit.AtMost(model, node), Fit.ForSure(model, node)));
            return new(node, room.AtMost, room.ForSure);
        }
    }

    /// <summary>What one node holds.</summary>
    /// <param name="Node">The node.</param>
    /// <param name="AtMost">Replicas that it holds at most, when empty.</param>
    /// <param name="ForSure">Replicas that it holds for sure.</param>
    internal sealed record NodeRoom(Allocatable Node, int AtMost, int ForSure);
}
