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
        if (scope is not { IsResolved: true, Pool.IsGpu: false })
            yield break;
        var sharing = scope.Node.Part(nameof(NodePoolSpec.Sharing), scope.Node.Spec.Sharing);
        string?[] said =
        [
            sharing.Spec.Mig is null ? null : nameof(SharingSpec.Mig),
            sharing.Spec.TimeSlicing is null ? null : nameof(SharingSpec.TimeSlicing),
            sharing.Spec.Mps is null ? null : nameof(SharingSpec.Mps),
        ];
        foreach (var property in said.OfType<string>())
            yield return this.Found(sharing.At(property), $"{scope.Pool.Machines[0].Name} has no GPU that could be shared.");
    }
}
