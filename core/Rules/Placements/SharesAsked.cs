using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Placements;

/// <summary>A share of a GPU is asked for once.</summary>
sealed class SharesAsked : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP086";

    public Severity Severity => Severity.Error;

    public string Title => "A replica asks for one share of a time-sliced GPU at most";

    public string Explanation =>
        "Shares are turns on a GPU, not parts of it: two of them may be turns on the same one, and give neither twice the speed nor twice the memory. The device plugin is told to refuse "
        + "a pod that asks for more than one, and that pod then fails with UnexpectedAdmissionError.";

    public string Mend => "Ask for one, or use a pool whose GPUs aren't shared.";

    public IEnumerable<Finding> Check(PlacedPlatform scope) => scope.Workloads
        .Where(model => model is { Placement.GpuCount: > 1, Pools: [{ Pool.Spec.Sharing.TimeSlicing: not null }, ..] })
        .Select(model => this.Found(
            model.Workload.At(nameof(WorkloadSpec.Gpus)),
            $"The model asks for {model.Placement!.GpuCount}, and the GPUs of '{model.Pools[0].Node.Name}' are time-sliced; allowed is 1."));
}
