using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Placements;

/// <summary>A pool of a platform that is being checked, with what follows from it.</summary>
sealed class PlacedPool
{
    readonly PoolMachines machines;

    public PlacedPool(Node<NodePoolSpec> node, PoolMachines machines)
    {
        this.machines = machines;
        Node = node;
        Pool = NodePools.Of(machines.Catalogue, node.Name, node.Spec);
        MachinesKnown = node.KnowsAllOf(nameof(NodePoolSpec.MachineTypes)) && machines.AreKnown;
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
    public CloudProvider Cloud => machines.Catalogue.Cloud;

    /// <summary>The machine types that there are for it, the stack's own among them.</summary>
    public MachineCatalogue Catalogue => machines.Catalogue;

    public NodePool Pool { get; }

    /// <summary>What adds nodes to it; null where that isn't known.</summary>
    public AutoscalerKind? Autoscaler { get; init; }

    /// <summary>Whether it is known that nothing adds nodes to it, so that it stays at its minimum.</summary>
    public bool IsFixed => Autoscaler == AutoscalerKind.None || IsBesideKarpenter;

    /// <summary>
    /// Whether Karpenter adds the nodes of the platform, and this pool is a group of the cloud's beside them, since it always has a node: Karpenter
    /// doesn't know it.
    /// </summary>
    public bool IsBesideKarpenter => Autoscaler == AutoscalerKind.Karpenter && Cloud == CloudProvider.Aws && Pool.Spec.MinNodes > 0;

    /// <summary>Whether it may get more nodes than it always has.</summary>
    public bool Scales => !IsFixed && Pool.Spec.MinNodes < Pool.Spec.MaxNodes;

    /// <summary>Nodes that it has at most.</summary>
    public int MostNodes => IsFixed ? Pool.Spec.MinNodes : Pool.Spec.MaxNodes;

    /// <summary>The property that says so.</summary>
    public string SizeProperty => IsFixed ? nameof(NodePoolSpec.MinNodes) : nameof(NodePoolSpec.MaxNodes);

    /// <summary>Whether that can be relied on.</summary>
    public bool KnowsSize => Node.Knows(SizeProperty);

    /// <summary>Whether its list of machine types can be relied on, though not that there are such types.</summary>
    public bool MachinesKnown { get; }

    /// <summary>Whether it is known what its machines are and how their GPUs are to be shared, though not that they can be.</summary>
    public bool KindIsKnown { get; }

    /// <summary>Whether all that models are held against is known of it: its machines, and what their GPUs are shared into.</summary>
    public bool IsResolved { get; }

    /// <summary>Whether it is known whether any workload runs in it.</summary>
    public bool KnowsWhatItIsFor => Node.Knows(nameof(NodePoolSpec.System), nameof(NodePoolSpec.Capacity));

    /// <summary>What a node leaves for pods, for each machine type.</summary>
    public IReadOnlyList<Allocatable> Nodes { get; }

    /// <summary>Whether it is known that it is of a cluster that is there already.</summary>
    public bool IsOfExisting => machines.AreKnown && Cloud == CloudProvider.Existing;

    /// <summary>Whether the stack's own catalogue names a machine type: what is wrong with it is told there.</summary>
    public bool IsOwn(string machineType) => machines.Own.ContainsKey(machineType);

    /// <summary>What machines of one pool have to have in common.</summary>
    public static (GpuModel? Gpu, int Gpus, CpuArchitecture Architecture) Kind(MachineType machine) => (machine.Gpu, machine.Gpus, machine.Architecture);
}
