using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Placements;

/// <summary>A pool of a platform that is being checked, with what follows from it.</summary>
sealed class PlacedPool
{
    public PlacedPool(Node<NodePoolSpec> node, Node<ClusterSpec> cluster)
    {
        Node = node;
        Cloud = cluster.Knows(nameof(ClusterSpec.Cloud)) ? cluster.Spec.Cloud : CloudProvider.Existing;
        Pool = NodePools.Of(Cloud, node.Name, node.Spec);
        MachinesKnown = node.KnowsAllOf(nameof(NodePoolSpec.MachineTypes)) && cluster.Knows(nameof(ClusterSpec.Cloud));
        KindIsKnown = MachinesKnown
            && node.KnowsAllOf(nameof(NodePoolSpec.Sharing))
            && Pool.Machines.Count > 0
            && Pool.Machines.Count == node.Spec.MachineTypes.Count
            && Pool.Machines.All(machine => Kind(machine) == Kind(Pool.Machines[0]));
        IsResolved = KindIsKnown && Pool.Sharing.IsSound;
        Nodes = [.. Pool.Machines.Select(machine => Allocatable.Of(Pool, machine, Cloud))];
    }

    public Node<NodePoolSpec> Node { get; }

    /// <summary>Who runs the cluster; where that isn't known, a cluster that is there already, which asks for the least.</summary>
    public CloudProvider Cloud { get; }

    public NodePool Pool { get; }

    /// <summary>Whether its list of machine types can be relied on, though not that there are such types.</summary>
    public bool MachinesKnown { get; }

    /// <summary>Whether it is known what its machines are and how their GPUs are to be shared, though not that they can be.</summary>
    public bool KindIsKnown { get; }

    /// <summary>Whether all that models are held against is known of it: its machines, and what their GPUs are shared into.</summary>
    public bool IsResolved { get; }

    /// <summary>What a node leaves for pods, for each machine type.</summary>
    public IReadOnlyList<Allocatable> Nodes { get; }

    /// <summary>What machines of one pool have to have in common.</summary>
    public static (GpuModel? Gpu, int Gpus, CpuArchitecture Architecture) Kind(MachineType machine) => (machine.Gpu, machine.Gpus, machine.Architecture);
}
