using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Pools;

/// <summary>What is shared is there.</summary>
sealed class SharedGpus : IRuleOver<PlacedPool>
{
    public string Id => "MLP074";

    public Severity Severity => Severity.Error;

    public string Title => "Only a pool with GPUs shares them";

    public string Explanation => "Sharing is of GPUs. On machines without any it does nothing, and its author believes in shares that nobody offers.";

    public string Mend => "Take the sharing out, or name machine types with GPUs.";

    public IEnumerable<Finding> Check(PlacedPool scope)
    {
        if (scope is { IsResolved: true, Pool: { IsGpu: false, Spec.Sharing.TimeSlicing: not null } })
        {
            yield return this.Found(
                scope.Node.Part(nameof(NodePoolSpec.Sharing), scope.Node.Spec.Sharing).At(nameof(SharingSpec.TimeSlicing)),
                $"{scope.Pool.Machines[0].Name} has no GPU that could be shared.");
        }
    }
}
