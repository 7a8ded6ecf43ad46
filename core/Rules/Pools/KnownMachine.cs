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

    public string Mend => "Name a machine type of the catalogue, or add it there.";

    public IEnumerable<Finding> Check(PlacedPool scope)
    {
        if (!scope.MachinesKnown)
            yield break;
        var at = scope.Node.At(nameof(NodePoolSpec.MachineTypes));
        foreach (var (index, type) in scope.Node.Spec.MachineTypes.Index())
        {
            if (scope.Catalogue.Find(type) is null && !scope.IsOwn(type))
                yield return this.Found(at.Item(index), $"There is no machine type {Shown.Text(type)} in the catalogue.", Mended(scope, type));
        }
    }

    static string Mended(PlacedPool pool, string type)
    {
        var names = pool.Catalogue.Machines.Select(machine => machine.Name).ToList();
        if (Nearest.To(type, names) is { } near)
            return $"Did you mean '{near}'?";
        var family = MachineFamily.Of(type);
        var siblings = names.FindAll(name => MachineFamily.Of(name) == family);
        const string Add = "Or add it to the stack's catalogue, with its vCPUs and memory.";
        if (siblings.Count > 0)
            return $"Of {family} there are {Shown.Keys(siblings)}. {Add}";
        return pool.Cloud == CloudProvider.Existing
            ? "Add it to the stack's catalogue, with its vCPUs and memory, or leave the pools unsaid, since the cluster is there."
            : $"The families are {Shown.Keys(names.Select(MachineFamily.Of).Distinct())}. {Add}";
    }
}
