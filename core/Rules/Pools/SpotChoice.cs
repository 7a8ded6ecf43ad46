using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Pools;

/// <summary>What a spot pool can take.</summary>
sealed class SpotChoice : IRuleOver<PlacedPool>
{
    public string Id => "MLP077";

    public Severity Severity => Severity.Warning;

    public string Title => "A spot pool has several machine types, where its cloud takes several";

    public string Explanation =>
        "Spare machines come and go by type and zone. With one type, the whole pool is taken back at once when that type runs short, and none is to be had until it no longer does. On Google Cloud and Azure a pool has one; several pools do the same there.";

    public string Mend => "Name further types with the same GPUs and of like size, or buy on demand what must stay up.";

    public IEnumerable<Finding> Check(PlacedPool scope)
    {
        if (scope.MachinesKnown && !SingleMachineType.On(scope.Cloud)
            && scope.Node.Knows(nameof(NodePoolSpec.Capacity))
            && scope.Node.Spec is { Capacity: CapacityType.Spot, MachineTypes: [var only] })
        {
            yield return this.Found(scope.Node.At(nameof(NodePoolSpec.MachineTypes)), $"The pool is bought on the spot market, of {only} only.");
        }
    }
}
