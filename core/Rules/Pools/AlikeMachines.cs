using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Pools;

/// <summary>The machines of a pool can stand in for each other.</summary>
sealed class AlikeMachines : IRuleOver<PlacedPool>
{
    public string Id => "MLP072";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "The machine types of a pool have the same GPUs and the same architecture, and each stands once";

    public string Explanation =>
        "The cloud takes any of a pool's types, and Cluster Autoscaler reckons with the first. With another number of GPUs it adds the wrong number of nodes; with another model "
        + "pods land on GPUs that they weren't sized for; with another architecture their images don't start.";

    public string Mend => "Make a pool of each kind.";

    public IEnumerable<Finding> Check(PlacedPool scope)
    {
        if (!scope.MachinesKnown || scope.Pool.Machines is not [var first, ..])
            yield break;
        var at = scope.Node.At(nameof(NodePoolSpec.MachineTypes));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, type) in scope.Node.Spec.MachineTypes.Index())
        {
            if (!seen.Add(type))
                yield return this.Found(at.Item(index), $"The machine type {Shown.Text(type)} is named twice.", "Take one out.");
            else if (scope.Catalogue.Find(type) is { } machine && PlacedPool.Kind(machine) != PlacedPool.Kind(first))
                yield return this.Found(at.Item(index), $"{machine.Name} has {Kind(machine)}, and {first.Name} has {Kind(first)}.");
        }
    }

    static string Kind(MachineType machine)
    {
        var gpus = machine.Gpu is null ? "no GPU" : $"{machine.Gpus} x {machine.Gpu.Name}";
        return $"{gpus} on {(machine.Architecture == CpuArchitecture.Amd64 ? "amd64" : "arm64")}";
    }
}
