using MlPlatform.Core.Pools;
using MlPlatform.Core.Rules.Clusters;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Sharing;

/// <summary>What Bottlerocket can't do with GPUs.</summary>
sealed class BottlerocketSharing : IRuleOver<PlacedPlatform>
{
    // bottlerocket.dev, settings.kubelet-device-plugins.nvidia.mig: the GPUs that have profiles there.
    static readonly IReadOnlyList<string> Cut = ["A100-40GB", "A100-80GB", "H100-80GB", "H200-141GB"];

    public string Id => "MLP242";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "A pool of Bottlerocket shares its GPUs as its own device plugin can";

    public string Explanation =>
        "Bottlerocket offers, cuts and time-slices GPUs by settings of its own, and the GPU Operator leaves its nodes alone. It has no MPS, offers all slices as nvidia.com/gpu (the strategy single), cuts all GPUs of a node alike, and knows "
        + "profiles of A100, H100 and H200 only.";

    public string Mend => "Share the GPUs so, or run Amazon Linux 2023.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        if (!Clouds.Makes(scope.Cluster, CloudProvider.Aws))
            yield break;
        foreach (var pool in scope.Pools.Where(pool => pool is { IsResolved: true, Pool.IsGpu: true, Node.Spec.Image: NodeImage.Bottlerocket } && pool.Node.Knows(nameof(NodePoolSpec.Image), nameof(NodePoolSpec.Sharing))))
        {
            var sharing = pool.Node.Part(nameof(NodePoolSpec.Sharing), pool.Node.Spec.Sharing);
            if (sharing.Spec.Mps is not null)
                yield return this.Found(sharing.At(nameof(SharingSpec.Mps)), "Bottlerocket has no MPS.", "Time-slice the GPUs, or run Amazon Linux 2023.");
            if (sharing.Spec.Mig is not { } spec)
                continue;
            var mig = sharing.Part(nameof(SharingSpec.Mig), spec);
            if (spec.Strategy != MigStrategy.Single && mig.Knows(nameof(MigSpec.Strategy)))
                yield return this.Found(mig.At(nameof(MigSpec.Strategy)), $"Bottlerocket offers slices as {GpuNames.Resource} only.", $"Set {mig.Word(nameof(MigSpec.Strategy))} to {mig.Word($"{MigStrategy.Single}")}.");
            if (spec.LayoutByGpu.Count > 0)
                yield return this.Found(mig.At(nameof(MigSpec.LayoutByGpu)), "Bottlerocket cuts all GPUs of a node alike.", $"Take {mig.Word(nameof(MigSpec.LayoutByGpu))} out.");
            if (!Cut.Contains(pool.Pool.Gpu!.Name))
                yield return this.Found(sharing.At(nameof(SharingSpec.Mig)), $"Bottlerocket doesn't cut {pool.Pool.Gpu.Name}; it knows {Shown.Keys(Cut)}.", "Run Amazon Linux 2023.");
        }
    }
}
