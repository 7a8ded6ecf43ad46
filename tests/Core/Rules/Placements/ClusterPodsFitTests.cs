using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Placements;

public sealed class ClusterPodsFitTests
{
    [Fact]
    public void Karpenters_pods_are_on_two_nodes_that_are_always_there()
    {
        Assert.Equal(["MLP241 platform.pools", "MLP241 platform.pools", "MLP076 platform.pools.general.minNodes"], With(Sound.General with { MachineTypes = ["m7i.xlarge"], MinNodes = 1, MaxNodes = 1 }, AutoscalerKind.Karpenter));
        Assert.Empty(With(Sound.General with { MachineTypes = ["m7i.xlarge"], MinNodes = 2, MaxNodes = 2 }, AutoscalerKind.Karpenter));
    }

    [Fact]
    public void All_pods_have_room_together() =>
        Assert.Equal(
            """
            21 pods of charts and add-ons ask for 4.08 CPU and 6.66 GiB of memory together; the pools without GPUs or taints have 1.74 and 7.13 at most.
            The 2 pods of karpenter are kept apart, and the pools without GPUs or taints always have 1 node.
            """,
            string.Join('\n', RuleSet.Check(Platform(Sound.General with { MinNodes = 1 }, AutoscalerKind.Karpenter)).Where(finding => finding.RuleId == "MLP241").Select(finding => finding.Message).Order(StringComparer.Ordinal)));

    static IReadOnlyList<string> With(NodePoolSpec general, AutoscalerKind kind) => Found.In(Platform(general, kind));

    static PlatformSpec Platform(NodePoolSpec general, AutoscalerKind kind) => Sound.OnAws([("gpu", Sound.Gpu)]) with
    {
        Autoscaler = new() { Kind = kind },
        Pools = new Dictionary<string, NodePoolSpec> { ["general"] = general, ["gpu"] = Sound.Gpu },
    };
}
