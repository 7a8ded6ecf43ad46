using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Placements;

/// <summary>A disk of 200 GiB leaves 179 to pods.</summary>
public sealed class DiskTests
{
    static ModelSpec Weights(double size, WeightsStore store = WeightsStore.NodeDisk) =>
        Sound.Model with { Weights = new() { Source = "s3://models/scorer/1.4.2", SizeGiB = size, Store = store } };

    static string Text(ModelSpec model, NodePoolSpec? pool = null) =>
        Findings.Text(RuleSet.Check(Sound.OnAws([("gpu", pool ?? Sound.Gpu)], ("scorer", model))).Where(finding => finding.RuleId is "MLP081" or "MLP083" or "MLP149"));

    [Fact]
    public void Weights_and_scratch_files_that_fill_the_disk_fit() => Assert.Empty(Text(Weights(177)));

    [Fact]
    public void What_does_not_fit_is_refused_with_the_disk_that_holds_it() =>
        Assert.Equal(
            """
            error MLP081 at platform.tenants.fraud.models.scorer
              A pod fits on no node of its pools:
                gpu, g6.2xlarge: Disk: 180 GiB needed, 179 left of 200 (the rest is kept free)
              Mend: Lower ephemeralStorageGiB to 1 or less, or use diskGiB 202 for 'gpu'.
            """,
            Text(Weights(178)));

    [Fact]
    public void The_disk_that_is_told_holds_it() => Assert.Empty(Text(Weights(178), Sound.Gpu with { DiskGiB = 202 }));

    [Fact]
    public void Weights_that_are_not_on_the_disk_take_none() => Assert.Empty(Text(Weights(500, WeightsStore.Volume)));

    [Fact]
    public void A_node_holds_as_many_replicas_as_its_disk_does() =>
        Assert.Contains("(1 node x 3 a node, bounded by its disk)", Text(Weights(50) with { MaxReplicas = 3 }, Sound.Gpu with { MachineTypes = ["g6.12xlarge"], MaxNodes = 1 }), StringComparison.Ordinal);

    [Fact]
    public void Of_a_cluster_that_is_there_no_disk_is_known() =>
        Assert.DoesNotContain("MLP081", RuleSet.Check(Sound.OnAws([("gpu", Sound.Gpu)], ("scorer", Weights(500))) with { Cluster = Sound.Existing }).Select(finding => finding.RuleId));

    [Fact]
    public void An_image_is_packed_and_unpacked_beside_what_pods_write()
    {
        Assert.Empty(Text(Weights(157) with { ImageGiB = 10 }));
        Assert.Equal(
            """
            warning MLP149 at platform.tenants.fraud.models.scorer
              A node of 'gpu' leaves 179 GiB of its disk, and 180 are needed: about 20 for the image of 10, and 160 for each of 1 pod.
              Mend: Raise diskGiB of 'gpu' to 202, or make the image smaller.
            """,
            Text(Weights(158) with { ImageGiB = 10 }));
    }

    [Fact]
    public void An_image_whose_size_nobody_has_said_is_not_held_against_it() => Assert.Empty(Text(Weights(170)));
}
