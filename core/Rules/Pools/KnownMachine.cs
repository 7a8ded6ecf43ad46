using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Pools;

/// <summary>Machine types are those of the catalogue.</summary>
sealed class KnownMachine : IRuleOver<PlacedPool>
{
    public string Id => "MLP071";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "Every machine type of a pool is known";

    public string Explanation =>
        "What a pool offers follows from its machines: GPUs, memory, pods, labels and taints. The cloud refuses a type that it doesn't have after the cluster was made; of one that "
        + "the catalogue doesn't have, nothing can be proved.";

    public string Mend => "Name a machine type of the catalogue.";

    public IEnumerable<Finding> Check(PlacedPool scope)
    {
        if (!scope.MachinesKnown)
            yield break;
        var at = scope.Node.At(nameof(NodePoolSpec.MachineTypes));
        foreach (var (index, type) in scope.Node.Spec.MachineTypes.Index())
        {
            if (Catalogue.FindMachine(scope.Cloud, type) is null)
                yield return this.Found(at.Item(index), $"There is no machine type {Shown.Text(type)} in the catalogue.", Mended(scope, type));
        }
    }

    static string Mended(PlacedPool pool, string type)
    {
        var names = Catalogue.Machines(pool.Cloud).Select(machine => machine.Name).ToList();
        if (Nearest.To(type, names) is { } near)
            return $"Did you mean '{near}'?";
        var family = type.Split('.')[0];
        var siblings = names.FindAll(name => name.StartsWith($"{family}.", StringComparison.Ordinal));
        var others = siblings.Count > 0
            ? $"Of {family} there are {Shown.Keys(siblings)}."
            : $"The families are {Shown.Keys(names.Select(name => name.Split('.')[0]).Distinct())}.";
        return pool.Cloud == CloudProvider.Existing ? $"{others} Of a cluster that is there the pools may stay unsaid." : others;
    }
}
