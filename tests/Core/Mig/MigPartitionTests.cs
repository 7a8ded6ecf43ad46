using MlPlatform.Core.Mig;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Mig;

public sealed class MigPartitionTests
{
    static readonly MigGeometry H100 = MigGeometries.Find("H100-80GB")!;

    static MigPartition Of(MigSpec spec, int gpus = 8) => MigPartition.Of(H100, gpus, spec).Partition!;

    static MigSpec Layout(string layout, params (string Gpu, string Layout)[] own) =>
        new() { Layout = layout, LayoutByGpu = own.ToDictionary(one => one.Gpu, one => one.Layout) };

    static string Offers(MigPartition partition, MigStrategy strategy) => string.Join(", ", partition.Offers(strategy).Select(offer => $"{offer.Key} x {offer.Value}"));

    [Fact]
    public void Slices_that_are_alike_go_by_either_name()
    {
        var partition = Of(Layout("all x 1g.10gb"));

        Assert.Equal("nvidia.com/gpu x 56", Offers(partition, MigStrategy.Single));
        Assert.Equal("nvidia.com/mig-1g.10gb x 56", Offers(partition, MigStrategy.Mixed));
        Assert.Equal(("all-1g.10gb", 0, 8), (partition.ConfigName, partition.StrandedComputeSlices, partition.StrandedMemorySlices));
    }

    [Fact]
    public void Slices_that_differ_go_by_their_own_names_only()
    {
        var partition = Of(Layout("1g.10gb+me x 1, 1g.10gb x 1, 2g.20gb x 1, 3g.40gb x 1"));

        Assert.Equal("", Offers(partition, MigStrategy.Single));
        Assert.Equal("nvidia.com/mig-1g.10gb x 8, nvidia.com/mig-1g.10gb.me x 8, nvidia.com/mig-2g.20gb x 8, nvidia.com/mig-3g.40gb x 8", Offers(partition, MigStrategy.Mixed));
        Assert.Equal("1x1g.10gb_1x1g.10gb.me_1x2g.20gb_1x3g.40gb", partition.ConfigName);
    }

    [Fact]
    public void A_GPU_may_differ_or_stay_whole()
    {
        var partition = Of(Layout("3g.40gb x 2", ("0", "none"), ("3", "1g.10gb x 7")), gpus: 4);

        Assert.Equal("nvidia.com/gpu x 1, nvidia.com/mig-1g.10gb x 7, nvidia.com/mig-3g.40gb x 4", Offers(partition, MigStrategy.Mixed));
        Assert.Equal("gpu0_none_gpu1-2_2x3g.40gb_gpu3_7x1g.10gb", partition.ConfigName);
        Assert.Equal((2, 1), (partition.StrandedComputeSlices, partition.StrandedMemorySlices));
        Assert.Equal(
            """
            version: v1
            mig-configs:
              all-disabled:
                - devices: all
                  mig-enabled: false
              all-1g.10gb:
                - devices: all
                  mig-enabled: true
                  mig-devices:
                    "1g.10gb": 7
              gpu0_none_gpu1-2_2x3g.40gb_gpu3_7x1g.10gb:
                - devices: [0]
                  mig-enabled: false
                - devices: [1, 2]
                  mig-enabled: true
                  mig-devices:
                    "3g.40gb": 2
                - devices: [3]
                  mig-enabled: true
                  mig-devices:
                    "1g.10gb": 7

            """,
            MigParted.File([partition, Of(Layout("1g.10gb x 7")), partition, Of(Layout("none"))]));
    }

    [Fact]
    public void A_name_is_the_value_of_a_label()
    {
        var one = Of(Layout("1g.10gb x 2, 2g.20gb x 1, 3g.40gb x 1", ("1", "2g.20gb x 3"), ("5", "1g.20gb x 4")));
        var other = Of(Layout("1g.10gb x 2, 2g.20gb x 1, 3g.40gb x 1", ("1", "2g.20gb x 3"), ("5", "1g.20gb x 3")));

        Assert.Equal(63, one.ConfigName.Length);
        Assert.NotEqual(one.ConfigName, other.ConfigName);
        Assert.Matches(@"\A[a-z0-9][a-z0-9._-]*[a-z0-9]\z", one.ConfigName);
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_with_its_GPU()
    {
        var problems = MigPartition.Of(H100, 2, Layout("8g.80gb", ("2", "1g.10gb"), ("one", "1g.10gb"), ("1", "1g.10gb x 8"))).Problems;

        Assert.Equal([null, "1", "2", "one"], problems.Select(problem => problem.Gpu));
        Assert.Equal("There is no GPU \"2\": a node has 2 GPUs, numbered from 0 to 1.", problems[2].Message);
    }
}
