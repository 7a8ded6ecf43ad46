using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Reservations;

/// <summary>Flex-start nodes that are close to each other.</summary>
sealed class FlexFabric : IRuleOver<PlacedPool>
{
    // GoogleCloudPlatform/cluster-toolkit, modules/compute/gke-node-pool, preconditions.
    static readonly string[] Placed = ["a3-ultragpu-", "a4-", "h4d-"];

    public string Id => "MLP233";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "Flex-start nodes with a network of their own are of machines that can be placed together";

    public string Explanation =>
        "Nodes that a network such as GPUDirect connects are placed close to each other. GKE refuses that of flex-start nodes, but for A3 Ultra and A4.";

    public string Mend => "Use a3-ultragpu-8g or a4-highgpu-8g, leave the network out, or buy the machines another way.";

    public IEnumerable<Finding> Check(PlacedPool scope)
    {
        if (scope.Cloud != CloudProvider.Gcp
            || scope.Node.Spec is not { Capacity: CapacityType.FlexStart, Fabric: NetworkFabric.GpuDirect }
            || !scope.MachinesKnown
            || !scope.Node.Knows(nameof(NodePoolSpec.Capacity), nameof(NodePoolSpec.Fabric)))
        {
            yield break;
        }

        var others = scope.Pool.Machines.Select(machine => machine.CloudName).Where(name => !Array.Exists(Placed, family => name.StartsWith(family, StringComparison.Ordinal))).Distinct().ToList();
        if (others.Count > 0)
            yield return this.Found(scope.Node.At(nameof(NodePoolSpec.Fabric)), $"The pool is bought as {scope.Node.Word($"{CapacityType.FlexStart}")}, and GKE places {Shown.Keys(others)} nowhere together then.");
    }
}
