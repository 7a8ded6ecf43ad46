using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Sharing;

/// <summary>A cluster has one MIG strategy.</summary>
sealed class OneMigStrategy : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP119";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "All pools that are cut have the same MIG strategy";

    public string Explanation =>
        "The GPU Operator has one strategy for all nodes (mig.strategy): it stands in the device plugin's environment, which overrides any configuration of a node. A pool of the other strategy "
        + "would offer its slices by names that nobody asks for, or none.";

    public string Mend => "Set all of them to mixed; a pool of one profile then offers it by its own name.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        // Bottlerocket brings a device plugin of its own.
        var cut = scope.Pools
            .Where(pool => pool is { IsResolved: true, Cloud: CloudProvider.Aws or CloudProvider.Azure, Pool.Partition: not null } && pool.Pool.Spec.Image != NodeImage.Bottlerocket)
            .GroupBy(pool => pool.Pool.Partition!.Strategy)
            .OrderBy(group => group.Key)
            .ToList();
        if (cut.Count > 1)
        {
            yield return this.Found(
                scope.Node.At(nameof(PlatformSpec.Pools)),
                $"Pools have different MIG strategies: {string.Join("; ", cut.Select(group => $"{(group.Key == MigStrategy.Single ? "single" : "mixed")} in {Shown.Keys(group.Select(pool => pool.Node.Name))}"))}.");
        }
    }
}
