using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Placements;

/// <summary>The machine types that pools of a platform that is being checked may have, worked out once for all of them.</summary>
sealed class PoolMachines
{
    PoolMachines(Node<PlatformSpec> platform, Node<ClusterSpec> cluster)
    {
        var cloudKnown = cluster.Knows(nameof(ClusterSpec.Cloud));
        Own = platform.Spec.Catalogue.MachineTypes;
        Catalogue = MachineCatalogue.Of(cloudKnown ? cluster.Spec.Cloud : CloudProvider.Existing, platform.Spec.Catalogue);
        AreKnown = cloudKnown && platform.KnowsAllOf(nameof(PlatformSpec.Catalogue));
    }

    /// <summary>All of them; where the cloud isn't known those of a cluster that is there already, which asks for the least.</summary>
    public MachineCatalogue Catalogue { get; }

    /// <summary>What the stack says of machine types.</summary>
    public IReadOnlyDictionary<string, MachineTypeSpec> Own { get; }

    /// <summary>Whether they can be relied on.</summary>
    public bool AreKnown { get; }

    public static PoolMachines Of(Node<PlatformSpec> platform, Node<ClusterSpec> cluster) => new(platform, cluster);
}
