using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Pools;

/// <summary>What the cluster itself needs runs on plain machines that stay.</summary>
sealed class SystemPool : IRuleOver<PlacedPool>
{
    public string Id => "MLP221";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "A pool for what the cluster itself needs has no GPUs, and machines that stay";

    public string Explanation =>
        "The cluster's DNS and its metrics need no GPU, and models aren't sent there: GPUs of such a pool are never used. Machines that are taken back take the cluster's DNS with them; AKS refuses a system pool of "
        + "spot machines, and one that is of GPUs leaves the cluster without anything when it is upgraded.";

    public string Mend => "Name machine types without GPUs, bought on demand.";

    public IEnumerable<Finding> Check(PlacedPool scope)
    {
        if (!scope.Node.Spec.System || !scope.Node.Knows(nameof(NodePoolSpec.System)))
            yield break;
        var word = scope.Node.Word(nameof(NodePoolSpec.System));
        if (scope is { KindIsKnown: true, Pool.IsGpu: true })
            yield return this.Found(scope.Node.At(nameof(NodePoolSpec.MachineTypes)), $"{word} is set, and {scope.Pool.Machines[0].Name} has GPUs, which nothing that runs there asks for.", $"Name machine types without GPUs, or take {word} out.");
        if (!Spot.SpotPools.Stays(scope.Node.Spec.Capacity) && scope.Node.Knows(nameof(NodePoolSpec.Capacity)))
            yield return this.Found(scope.Node.At(nameof(NodePoolSpec.Capacity)), $"{word} is set, and the machines are bought as {scope.Node.Word($"{scope.Node.Spec.Capacity}")}: they don't stay.", $"Buy them on demand, or take {word} out.");
    }
}
