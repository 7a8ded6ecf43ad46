using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Placements;

/// <summary>A share of a GPU is asked for once.</summary>
sealed class SharesAsked : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP086";

    public Severity Severity => Severity.Error;

    public string Title => "A pod asks for one share of a shared GPU at most";

    public string Explanation =>
        "Shares are turns on a GPU or places beside others on it: two of them may be of the same one, and give neither twice the speed nor twice the memory. The device plugin is told to refuse "
        + "a pod that asks for more than one, and that pod then fails with UnexpectedAdmissionError.";

    public string Mend => "Ask for one, or use a pool whose GPUs aren't shared.";

    public IEnumerable<Finding> Check(PlacedPlatform scope) => scope.Workloads
        .Where(model => model is { Placement: { GpuCount: > 1, Offer: { Shares: > 1, OneAPod: true } }, Pools.Count: > 0 })
        .Select(model => this.Found(
            model.Workload.At(nameof(WorkloadSpec.Gpus)),
            $"The model asks for {model.Placement!.GpuCount}, and the GPUs of '{model.Pools[0].Node.Name}' are {(model.Placement.Offer!.Sharing == GpuSharing.Mps ? "shared (MPS)" : "time-sliced")}; allowed is 1."));
}
