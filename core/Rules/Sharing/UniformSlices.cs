using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Sharing;

/// <summary>What goes by one name is one thing.</summary>
sealed class UniformSlices : IRuleOver<PlacedPool>
{
    public string Id => "MLP112";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "Where all slices are offered as nvidia.com/gpu, all of them are alike";

    public string Explanation =>
        "Under the single strategy each slice is a nvidia.com/gpu, and a pod can't say which it wants: the device plugin takes a node whose slices differ, or one of whose GPUs is whole, for a "
        + "mistake, labels it MIG-INVALID and offers no GPU at all. Google's plugin on GKE cuts every GPU of a pool into as many of one profile as fit, and knows nothing else.";

    public string Mend => "Cut all GPUs into one profile, or offer each by its own name with the mixed strategy.";

    public IEnumerable<Finding> Check(PlacedPool scope)
    {
        if (!scope.KindIsKnown || !scope.Pool.Sharing.NotUniform || scope.Node.Spec.Sharing.Mig is not { } spec)
            yield break;
        var mig = scope.Mig(spec);
        var partition = scope.Pool.Partition!;
        var slices = $"{string.Join(", ", partition.Counts)} on {Shown.Count(partition.Gpus.Count, "GPU")}{(partition.WholeGpus > 0 ? $", {partition.WholeGpus} of them whole" : "")}";
        var uniform = $"'all x {(partition.Counts.Count > 0 ? partition.Counts[0].Profile.Name : "1g.10gb")}'";
        yield return scope.Pool.Sharing.ByGoogle
            ? this.Found(
                mig.At(nameof(MigSpec.Layout)),
                $"A node has {slices}; Google's plugin cuts all GPUs of a pool into as many of one profile as fit.",
                $"Write {uniform}, or leave the GPUs to NVIDIA's operator ({scope.Node.Word(nameof(NodePoolSpec.Driver))}: operator).")
            : this.Found(
                mig.At(nameof(MigSpec.Strategy)),
                $"{mig.Word(nameof(MigSpec.Strategy))} is single, and the slices of a node differ: {slices}.",
                $"Set it to mixed, or cut all GPUs alike, such as {uniform}.");
    }
}
