using MlPlatform.Core.Pools;
using MlPlatform.Core.Rules.Placements;

namespace MlPlatform.Core.Capacity.Packing;

/// <summary>What a node of a pool has left.</summary>
sealed class NodeRest
{
    readonly IReadOnlyList<string> resources;
    readonly long millicores;
    readonly long kibiBytes;
    readonly long pods;
    readonly long[] gpus;

    NodeRest(IReadOnlyList<string> resources, long millicores, long kibiBytes, long pods, long[] gpus)
    {
        this.resources = resources;
        this.millicores = millicores;
        this.kibiBytes = kibiBytes;
        this.pods = pods;
        this.gpus = gpus;
        Gpus = gpus.Sum();
    }

    /// <summary>GPUs, slices or shares that are free, by whatever name.</summary>
    public long Gpus { get; }

    /// <summary>The same by name, where any is free.</summary>
    public IEnumerable<(string Resource, long Count)> Free => resources.Select((resource, index) => (resource, gpus[index])).Where(free => free.Item2 > 0);

    /// <summary>CPU that is free.</summary>
    public long Millicores => millicores;

    /// <summary>An empty node.</summary>
    public static NodeRest Empty(PlacedPool pool)
    {
        Allocatable node = pool.Nodes[0];
        var (cpu, memory) = Ask.LeftBy(node);
        IReadOnlyList<string> resources = [.. pool.Pool.Offers.Keys.Order(StringComparer.Ordinal)];
        return new(resources, cpu, memory, node.Pods, [.. resources.Select(resource => (long)pool.Pool.Offers[resource])]);
    }

    /// <summary>How often a pod fits.</summary>
    public long Times(in Ask ask)
    {
        var least = Math.Min(pods, Math.Min(Times(millicores, ask.Millicores), Times(kibiBytes, ask.KibiBytes)));
        return ask.Gpus == 0 ? least : Math.Min(least, IndexOf(ask.Resource) is >= 0 and var index ? Times(gpus[index], ask.Gpus) : 0);
    }

    /// <summary>What is left with some pods more.</summary>
    public NodeRest Less(in Ask ask, long times)
    {
        var left = gpus;
        if (ask.Gpus > 0)
        {
            left = [.. gpus];
            left[IndexOf(ask.Resource)] -= times * ask.Gpus;
        }

        return new(resources, millicores - (times * ask.Millicores), kibiBytes - (times * ask.KibiBytes), pods - times, left);
    }

    static long Times(long left, long each) => each == 0 ? long.MaxValue : Math.Max(left, 0) / each;

    int IndexOf(string? resource)
    {
        for (var i = 0; i < resources.Count; i++)
        {
            if (resources[i] == resource)
                return i;
        }

        return -1;
    }
}
