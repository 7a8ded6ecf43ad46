using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Sharing;

/// <summary>Slices don't add up to a GPU.</summary>
sealed class SeveralSlices : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP114";

    public Severity Severity => Severity.Warning;

    public string Title => "A pod asks for one slice, since slices don't work together";

    public string Explanation =>
        "Two slices aren't a larger GPU: CUDA shows a process one of them, there is no peer-to-peer between slices, and NCCL doesn't work across them, so that tensor parallelism and "
        + "distributed training fail at start or use one slice only.";

    public string Mend => "Ask for one slice of a larger profile, or for whole GPUs.";

    public IEnumerable<Finding> Check(PlacedPlatform scope) => scope.Workloads
        .Where(model => model.Placement is { GpuCount: > 1, Offer: { Profile: not null } offer } && !(offer.Shares > 1 && offer.OneAPod))
        .Select(model => this.Found(
            model.Workload.At(nameof(WorkloadSpec.Gpus)),
            $"{model.Workload.Word(nameof(WorkloadSpec.Gpus))} is {model.Placement!.GpuCount}, and each is {model.Placement.Offer!.Text}."));
}
