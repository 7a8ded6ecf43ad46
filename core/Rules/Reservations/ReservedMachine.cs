using MlPlatform.Core.Rules.Clusters;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Reservations;

/// <summary>Reserved machines are of the type of their reservation.</summary>
sealed class ReservedMachine : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP244";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "A pool of reserved machines on AWS has one machine type, that of its reservation";

    public string Explanation =>
        "A capacity reservation and a capacity block are of one machine type. An order of another type finds nothing in them, and fails; a launch template that names a block names its one type too.";

    public string Mend => "Name the machine type of the reservation only.";

    public IEnumerable<Finding> Check(PlacedPlatform scope) =>
        Clouds.Makes(scope.Cluster, CloudProvider.Aws)
            ? from pool in scope.Pools
              where pool.Node.Spec.Capacity is CapacityType.Reserved or CapacityType.CapacityBlock && pool.Node.Knows(nameof(NodePoolSpec.Capacity)) && pool.Node.KnowsAllOf(nameof(NodePoolSpec.MachineTypes))
              where pool.Node.Spec.MachineTypes.Distinct(StringComparer.Ordinal).Count() > 1
              select this.Found(pool.Node.At(nameof(NodePoolSpec.MachineTypes)), $"The pool has {Shown.Keys(pool.Node.Spec.MachineTypes)}, and its reservation is of one type.", "Name that type only, and make a pool of each further reservation.")
            : [];
}
