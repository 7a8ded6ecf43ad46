using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;
using Pulumi;
using Pulumi.Gcp.Container;
using Pulumi.Gcp.Container.Inputs;
using NodePool = MlPlatform.Core.Pools.NodePool;

namespace MlPlatform.Infra.Gcp.Pools;

/// <summary>
/// GPUDirect between the nodes of a pool. GKE makes the networks of machines with RoCE itself and offers their interfaces to pods by DRANET
/// (class <c>mrdma.google.com</c>). For TCPX and TCPXO it makes none: they take four or eight more networks and programs on the nodes.
/// </summary>
static class Fabric
{
    /// <summary>The label of nodes that DRANET's driver runs on.</summary>
    public const string DriverLabel = "cloud.google.com/gke-networking-dra-driver";

    /// <summary>Whether the pool asks for it.</summary>
    public static bool Is(NodePool pool) => pool.Spec.Fabric == NetworkFabric.GpuDirect;

    /// <summary>Sets what follows from it.</summary>
    public static void Lower(NodePool pool, NodePoolArgs args, NodePoolNetworkConfigArgs network)
    {
        if (!Is(pool)) return;
        var machine = pool.Machines[0];
        if (!GkeFabric.IsMadeByGke(machine))
            throw new RunException($"The pool '{pool.Name}' asks for the fabric gpuDirect, and that of {machine.Name} ({machine.FabricName ?? "none"}) isn't built; take ethernet, or a3-ultragpu-8g, a4-highgpu-8g or a4x-highgpu-4g.");

        network.AcceleratorNetworkProfile = "auto";
        // Close together, in one zone; nodes that come one by one out of a queue can't be placed before they are there.
        if (pool.Spec.Capacity != CapacityType.Queued) args.PlacementPolicy = new NodePoolPlacementPolicyArgs { Type = "COMPACT" };
    }
}
