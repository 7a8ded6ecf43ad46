using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Pools;

/// <summary>Which network is whose.</summary>
static class Fabrics
{
    /// <summary>The cloud that has it; null of the ordinary one, which all have.</summary>
    public static CloudProvider? Home(NetworkFabric fabric) => fabric switch
    {
        NetworkFabric.Efa => CloudProvider.Aws,
        NetworkFabric.GpuDirect => CloudProvider.Gcp,
        NetworkFabric.InfiniBand => CloudProvider.Azure,
        _ => null,
    };

    /// <summary>Whether a machine has it. The catalogue knows it of every machine, but of the stack's own, which say nothing of it.</summary>
    public static bool Has(MachineType machine, NetworkFabric fabric) =>
        fabric == NetworkFabric.Ethernet || machine.Fabric == fabric || (fabric == NetworkFabric.Efa && machine.EfaInterfaces > 0) || machine.Source == OwnMachine.Source;
}
