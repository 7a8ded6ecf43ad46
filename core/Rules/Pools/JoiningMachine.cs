using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Pools;

/// <summary>Machines whose nodes can join the cluster.</summary>
sealed class JoiningMachine : IRuleOver<PlacedPool>
{
    public string Id => "MLP078";

    public Severity Severity => Severity.Error;

    public string Title => "Every machine type of a pool runs the node image that the stack gives it";

    public string Explanation =>
        "GPU nodes of EKS run AWS' accelerated image, with the driver in it. On a GPU that this driver doesn't know the node starts, and never offers a GPU.";

    public string Mend => "Name a machine type of another family.";

    public IEnumerable<Finding> Check(PlacedPool scope)
    {
        if (!scope.MachinesKnown || scope.Cloud != CloudProvider.Aws)
            yield break;
        var at = scope.Node.At(nameof(NodePoolSpec.MachineTypes));
        foreach (var (index, type) in scope.Node.Spec.MachineTypes.Index())
        {
            if (scope.Catalogue.Find(type)?.NotOnEks is { } reason)
                yield return this.Found(at.Item(index), $"{type} can't join: {reason}.");
        }
    }
}
