using MlPlatform.Core.Pools;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Drivers;

/// <summary>The operator does the same on all GPU nodes.</summary>
sealed class OneGpuSetup : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP240";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "On the nodes of all GPU pools the same is left to the GPU Operator";

    public string Explanation =>
        "The GPU Operator has one answer for all nodes to what it installs: driver, container toolkit, device plugin. Where some images bring a driver and others don't, either those stay without GPUs or "
        + "the others get a second driver, which breaks the first. Two versions of the driver can't be had either.";

    public string Mend => "Give all GPU pools of the cluster the same driver owner.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        if (!scope.Cluster.Knows(nameof(ClusterSpec.Cloud)))
            yield break;
        var known = scope.Pools
            .Where(pool => pool is { IsResolved: true, Pool.IsGpu: true } && pool.Node.Knows(nameof(NodePoolSpec.Image), nameof(NodePoolSpec.Driver), nameof(NodePoolSpec.DriverVersion)))
            .ToList();
        var at = scope.Node.At(nameof(PlatformSpec.Pools));
        var setups = known.GroupBy(pool => Left(PoolDefaults.GpuSetup(pool.Cloud, pool.Pool.Spec))).Where(group => group.Key is not null).OrderBy(group => group.Key).ToList();
        if (setups.Count > 1)
        {
            yield return this.Found(at, $"GPU pools are set up differently: {string.Join("; ", setups.Select(group => $"{Said(group.Key)} in {Names(group)}"))}.");
            yield break;
        }

        if (setups is not [{ Key: GpuNodeSetup.Operator } operators])
            yield break;
        var versions = operators.GroupBy(pool => pool.Pool.Spec.DriverVersion).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        if (versions.Count > 1)
            yield return this.Found(at, $"The operator installs one version of the driver, and pools name several: {string.Join("; ", versions.Select(group => $"{group.Key ?? "the chart's"} in {Names(group)}"))}.", "Name the same version in all of them, or none.");
    }

    // Bottlerocket's own device plugin is told apart by labels of its nodes.
    static GpuNodeSetup? Left(GpuNodeSetup? setup) => setup == GpuNodeSetup.Bottlerocket ? GpuNodeSetup.NodeImage : setup;

    static string Names(IEnumerable<PlacedPool> pools) => Shown.Keys(pools.Select(pool => pool.Node.Name));

    static string Said(GpuNodeSetup? setup) => setup switch
    {
        GpuNodeSetup.Operator => "all by the operator",
        GpuNodeSetup.Google => "all by Google",
        _ => "driver and toolkit by the image",
    };
}
