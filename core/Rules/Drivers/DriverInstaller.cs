using System.Text.RegularExpressions;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Rules.Clusters;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Drivers;

/// <summary>Exactly one installs the driver, and it can.</summary>
sealed partial class DriverInstaller : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP125";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "The NVIDIA driver of a pool is installed by one who can, and by no second";

    public string Explanation =>
        "The NVIDIA images of Amazon Linux and Bottlerocket bring their driver, and a second one of the GPU Operator's breaks it. On Container-Optimized OS the operator "
        + "can't install, since nothing may be built there; Google does. AKS installs one unless it is told not to. Azure's NVads and RTX PRO machines need its GRID driver, which the operator "
        + "hasn't. What isn't installed leaves a node without GPUs.";

    public string Mend => "Name another owner of the driver, or another image.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        if (!Clouds.Makes(scope.Cluster))
            yield break;
        foreach (var pool in scope.Pools.Where(pool => pool is { IsResolved: true, Pool.IsGpu: true } && pool.Node.Knows(nameof(NodePoolSpec.Image), nameof(NodePoolSpec.Driver))))
        {
            // Another cloud's image is told by that.
            if (PoolDefaults.Image(pool.Cloud, pool.Pool.Spec) is not { } image || PoolDefaults.Driver(pool.Cloud, pool.Pool.Spec) is not { } driver || !CloudImage.Of(pool.Cloud).Contains(image))
                continue;
            var (allowed, reason) = Owners(pool, image);
            if (allowed.Contains(driver))
                continue;
            var names = string.Join(" or ", allowed.Select(one => pool.Node.Word($"{one}")));
            yield return this.Found(
                pool.Node.At(nameof(NodePoolSpec.Driver)),
                $"{pool.Node.Word(nameof(NodePoolSpec.Driver))} is {pool.Node.Word($"{driver}")}{(pool.Node.Spec.Driver is null ? " by default" : "")}, and {reason}; allowed is {names}.",
                $"Set {pool.Node.Word(nameof(NodePoolSpec.Driver))} to {names}.");
        }
    }

    static (IReadOnlyList<DriverOwner> Allowed, string Reason) Owners(PlacedPool pool, NodeImage image) => (pool.Cloud, image) switch
    {
        (CloudProvider.Aws, _) => ([DriverOwner.NodeImage], $"the NVIDIA image of {Name(image)} brings it"),
        (CloudProvider.Gcp, NodeImage.ContainerOptimized) => ([DriverOwner.Cloud], "on Container-Optimized OS only Google installs it"),
        (CloudProvider.Gcp, _) => ([DriverOwner.Cloud, DriverOwner.Operator], "Google's Ubuntu image brings none"),
        (CloudProvider.Azure, _) when pool.Pool.Machines.Any(machine => Grid().IsMatch(machine.Name)) => (
            [DriverOwner.Cloud, DriverOwner.NodeImage],
            $"{pool.Pool.Machines.First(machine => Grid().IsMatch(machine.Name)).Name} needs Azure's GRID driver"),
        _ => (Enum.GetValues<DriverOwner>(), ""),
    };

    static string Name(NodeImage image) => image == NodeImage.Bottlerocket ? "Bottlerocket" : "Amazon Linux 2023";

    // Azure/karpenter-provider-azure, pkg/utils: the sizes with a GRID driver.
    [GeneratedRegex(@"\A(?:Standard_)?(?:NV\d+adm?s_A10_v5|NC\d+l?ds_xl_RTXPRO6000BSE_v6)\z")]
    private static partial Regex Grid();
}
