using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Capacity.Packing;

/// <summary>A pool whose nodes are filled with replicas, one kind after the other.</summary>
sealed class PackedPool
{
    readonly List<NodeGroup> groups = [];
    readonly List<NodeGroup> full = [];
    readonly NodeRest empty;
    readonly long most;
    long inUse;

    /// <param name="pool">The pool; its machines are known.</param>
    /// <param name="least">Nodes that are there anyway.</param>
    /// <param name="most">Nodes at most.</param>
    public PackedPool(PlacedPool pool, long least, long most)
    {
        Pool = pool;
        this.most = most;
        // The autoscaler reckons with the type that is wanted most.
        empty = NodeRest.Empty(pool);
        if (least > 0)
            groups.Add(new(empty, least));
        Nodes = least;
        Units = new(pool.Pool);
    }

    public PlacedPool Pool { get; }

    /// <summary>Nodes that there are: those that are there anyway, and those that replicas needed.</summary>
    public long Nodes { get; private set; }

    /// <summary>What its GPUs are counted in.</summary>
    public PoolUnits Units { get; }

    /// <summary>GPUs, slices or shares of all nodes.</summary>
    public long Gpus => Nodes * empty.Gpus;

    /// <summary>GPUs, slices or shares that replicas take.</summary>
    public long GpusTaken { get; private set; }

    /// <summary>CPU that all nodes leave for pods, in millicores.</summary>
    public long Millicores => Nodes * empty.Millicores;

    /// <summary>The nodes with what each has left.</summary>
    public IEnumerable<NodeGroup> Groups => groups.Concat(full);

    /// <summary>Fills nodes that are there; gives how many replicas found room.</summary>
    public long FillOpen(in Ask ask, long replicas, long perNode)
    {
        var placed = 0L;
        for (var i = groups.Count - 1; i >= 0 && placed < replicas; i--)
            placed += Fill(groups[i], ask, replicas - placed, perNode);
        if (placed > 0)
            groups.RemoveAll(group => group.Count == 0);
        return placed;
    }

    /// <summary>Adds nodes as far as the pool may have more, and fills them.</summary>
    public long FillFresh(in Ask ask, long replicas, long perNode)
    {
        var each = Math.Min(empty.Times(ask), perNode);
        if (each == 0 || Nodes >= most || replicas == 0)
            return 0;
        var fresh = new NodeGroup(empty, Math.Min(most - Nodes, NodeNeed.RoundedUp(replicas, each)));
        Nodes += fresh.Count;
        return Fill(fresh, ask, replicas, perNode);
    }

    /// <summary>Adds the nodes that the pool keeps free beside those in use.</summary>
    public void AddSpare(int spare)
    {
        var nodes = Math.Min(most, Math.Max(Nodes, inUse + spare));
        if (nodes > Nodes)
            groups.Add(new(empty, nodes - Nodes));
        Nodes = nodes;
    }

    long Fill(NodeGroup group, in Ask ask, long replicas, long perNode)
    {
        var each = Math.Min(group.Left.Times(ask), perNode);
        if (each == 0)
            return 0;
        var full = Math.Min(replicas / each, group.Count);
        Split(group, ask, each, full);
        var rest = group.Count > 0 ? Math.Min(replicas - (full * each), each) : 0;
        if (rest > 0)
            Split(group, ask, rest, 1);
        var placed = (full * each) + rest;
        GpusTaken += placed * ask.Gpus;
        return placed;
    }

    void Split(NodeGroup group, in Ask ask, long each, long count)
    {
        if (count == 0)
            return;
        if (ReferenceEquals(group.Left, empty))
            inUse += count;
        group.Count -= count;
        var left = group.Left.Less(ask, each);
        (Pool.Pool.IsGpu && left.Gpus == 0 ? full : groups).Add(new(left, count));
    }
}
