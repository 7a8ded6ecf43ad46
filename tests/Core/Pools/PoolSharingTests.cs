using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;
using MlPlatform.Core.Tests.Rules;

namespace MlPlatform.Core.Tests.Pools;

/// <summary>What a node offers, what its configuration is called and what keeps pods apart, for each way of sharing.</summary>
public sealed class PoolSharingTests
{
    static readonly TimeSlicingSpec Turns = new() { Replicas = 4 };
    static readonly MpsSpec Mps = new() { Replicas = 4 };

    static NodePool Pool(SharingSpec sharing, string machine = "p4d.24xlarge") =>
        NodePools.Of(Sound.OnAws([("gpu", Sound.Gpu with { MachineTypes = [machine], Sharing = sharing })])).Single(pool => pool.Name == "gpu");

    static MigSpec Mig(string layout, MigStrategy strategy = MigStrategy.Single) => new() { Layout = layout, Strategy = strategy };

    public static TheoryData<SharingSpec, string, string?, string?> Ways => new()
    {
        { new(), "nvidia.com/gpu x 8", null, null },
        { new() { TimeSlicing = Turns }, "nvidia.com/gpu x 32", "time-slicing-4", null },
        { new() { TimeSlicing = Turns with { RenameByDefault = true } }, "nvidia.com/gpu.shared x 32", "time-slicing-4-renamed", null },
        { new() { TimeSlicing = Turns with { FailRequestsGreaterThanOne = false } }, "nvidia.com/gpu x 32", "time-slicing-4-several", null },
        { new() { Mps = Mps }, "nvidia.com/gpu x 32", "mps-4", null },
        { new() { Mig = Mig("all x 1g.5gb") }, "nvidia.com/gpu x 56", null, "all-1g.5gb" },
        { new() { Mig = Mig("1g.5gb x 2, 2g.10gb x 1, 3g.20gb x 1", MigStrategy.Mixed) }, "nvidia.com/mig-1g.5gb x 16, nvidia.com/mig-2g.10gb x 8, nvidia.com/mig-3g.20gb x 8", null, "2x1g.5gb_1x2g.10gb_1x3g.20gb" },
        { new() { Mig = Mig("all x 3g.20gb"), TimeSlicing = Turns }, "nvidia.com/gpu x 64", "time-slicing-4", "all-3g.20gb" },
        { new() { Mig = Mig("all x 3g.20gb", MigStrategy.Mixed), TimeSlicing = Turns }, "nvidia.com/mig-3g.20gb x 64", "time-slicing-4-mig-3g.20gb", "all-3g.20gb" },
        { new() { Mig = Mig("all x 3g.20gb", MigStrategy.Mixed), TimeSlicing = Turns with { RenameByDefault = true } }, "nvidia.com/mig-3g.20gb.shared x 64", "time-slicing-4-renamed-mig-3g.20gb", "all-3g.20gb" },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public void What_a_node_offers_follows_from_how_it_shares(SharingSpec sharing, string offers, string? config, string? mig)
    {
        var pool = Pool(sharing);

        Assert.Equal(offers, string.Join(", ", pool.Offers.Select(offer => $"{offer.Key} x {offer.Value}")));
        Assert.Equal((config, config, mig), (pool.DevicePluginConfig, pool.Labels.GetValueOrDefault("nvidia.com/device-plugin.config"), pool.Labels.GetValueOrDefault("nvidia.com/mig.config")));
        Assert.Equal(config is null ? [] : [config], DevicePluginConfig.Of([pool]).Keys);
        Assert.Equal(pool.Offers.Keys.Append("nvidia.com/gpu").Distinct().Order(StringComparer.Ordinal), NodePools.GpuResources([pool]));
        // Cluster Autoscaler takes a node with the label that offers no nvidia.com/gpu for unready.
        Assert.Equal(pool.Offers.ContainsKey("nvidia.com/gpu"), pool.Labels.ContainsKey("k8s.amazonaws.com/accelerator"));
        Assert.All(pool.Offers, offer => Assert.Equal($"{offer.Value}", NodePools.ScaleFromZeroTags(pool)[$"k8s.io/cluster-autoscaler/node-template/resources/{offer.Key}"]));
    }

    [Fact]
    public void Slices_are_time_sliced_by_the_names_that_they_have_alone()
    {
        var sharing = new SharingSpec { Mig = Mig("1g.5gb x 1, 3g.20gb x 1", MigStrategy.Mixed), TimeSlicing = Turns with { RenameByDefault = true, FailRequestsGreaterThanOne = false } };
        Assert.Equal(
            """
            version: v1
            sharing:
              timeSlicing:
                renameByDefault: true
                failRequestsGreaterThanOne: false
                resources:
                  - name: nvidia.com/mig-1g.5gb
                    replicas: 4
                  - name: nvidia.com/mig-3g.20gb
                    replicas: 4

            """,
            DevicePluginConfig.Of([Pool(sharing)]).Single().Value);
    }

    [Fact]
    public void MPS_has_a_file_of_its_own() =>
        Assert.Equal(
            """
            version: v1
            sharing:
              mps:
                renameByDefault: false
                failRequestsGreaterThanOne: true
                resources:
                  - name: nvidia.com/gpu
                    replicas: 4

            """,
            DevicePluginConfig.Of([Pool(new() { Mps = Mps })])["mps-4"]);

    [Fact]
    public void A_key_is_the_value_of_a_label_and_tells_files_apart()
    {
        string Key(string layout) => Pool(new() { Mig = Mig(layout, MigStrategy.Mixed), TimeSlicing = Turns with { RenameByDefault = true, FailRequestsGreaterThanOne = false } }).DevicePluginConfig!;

        Assert.InRange(Key("1g.5gb, 1g.10gb, 2g.10gb").Length, 30, 63);
        Assert.NotEqual(Key("1g.5gb, 1g.10gb, 2g.10gb"), Key("1g.5gb+me, 1g.10gb, 2g.10gb"));
        Assert.Equal(Key("1g.5gb, 1g.10gb, 2g.10gb"), Key("1g.5gb x 2, 1g.10gb, 2g.10gb"));
    }

    [Fact]
    public void What_keeps_pods_apart_is_said()
    {
        static GpuIsolation Of(SharingSpec sharing) => Pool(sharing).GpuOffers[0].Isolation;

        Assert.Equal((true, true), (Of(new()).Memory, Of(new()).Faults));
        Assert.Equal(GpuIsolation.Slice, Of(new() { Mig = Mig("all x 1g.5gb") }));
        Assert.Equal((false, false), (Of(new() { TimeSlicing = Turns }).Memory, Of(new() { TimeSlicing = Turns }).Faults));
        Assert.Equal((true, false), (Of(new() { Mps = Mps }).Memory, Of(new() { Mps = Mps }).Faults));
        Assert.Equal(GpuIsolation.Turns, Of(new() { Mig = Mig("all x 1g.5gb"), TimeSlicing = Turns }));
    }

    [Theory]
    [InlineData("all x 1g.5gb", MigStrategy.Mixed, "nvidia.com/gpu x 56")]
    [InlineData("1g.5gb x 2, 2g.10gb x 1", MigStrategy.Mixed, "")]
    [InlineData("1g.5gb x 3", MigStrategy.Single, "")]
    public void On_GKE_Google_s_plugin_offers_every_slice_as_a_GPU(string layout, MigStrategy strategy, string offers)
    {
        var spec = Sound.Gpu with { Sharing = new() { Mig = Mig(layout, strategy) } };
        var gpu = Catalogue.FindGpu("A100-40GB");

        var google = OnGke(spec, gpu);
        Assert.Equal(offers, google);
        if (strategy == MigStrategy.Mixed)
            Assert.Contains("nvidia.com/mig-1g.5gb", OnGke(spec with { Driver = DriverOwner.Operator }, gpu), StringComparison.Ordinal);
    }

    [Fact]
    public void On_GKE_shares_are_never_renamed_and_may_be_of_slices_under_MPS()
    {
        var gpu = Catalogue.FindGpu("A100-40GB");
        Assert.Equal("nvidia.com/gpu x 32", OnGke(Sound.Gpu with { Sharing = new() { TimeSlicing = Turns with { RenameByDefault = true } } }, gpu));
        Assert.Equal("nvidia.com/gpu x 64", OnGke(Sound.Gpu with { Sharing = new() { Mig = Mig("all x 3g.20gb"), Mps = Mps } }, gpu));
    }

    static string OnGke(NodePoolSpec spec, GpuModel? gpu) =>
        string.Join(", ", NodePools.Offers(CloudProvider.Gcp, spec, gpu, 8).Select(offer => $"{offer.Key} x {offer.Value}"));

    [Fact]
    public void A_quota_bounds_each_name_by_what_it_says_of_it_else_by_its_GPUs()
    {
        var pool = Pool(new() { Mig = Mig("1g.5gb x 2, 3g.20gb x 1", MigStrategy.Mixed) });
        var quota = Sound.Quota with { Gpus = 5, GpuResources = new Dictionary<string, int> { ["nvidia.com/mig-1g.5gb"] = 12, ["nvidia.com/gpu.shared"] = 3 } };

        Assert.Equal(
            ["nvidia.com/gpu=5", "nvidia.com/gpu.shared=3", "nvidia.com/mig-1g.5gb=12", "nvidia.com/mig-3g.20gb=5"],
            NodePools.GpuQuotas(quota, [pool]).Select(bound => $"{bound.Key}={bound.Value}"));
    }

    [Fact]
    public void A_node_leaves_a_pod_what_goes_by_the_name_that_it_asks_for()
    {
        var pool = Pool(new() { Mig = Mig("1g.5gb x 2, 3g.20gb x 1", MigStrategy.Mixed) });
        var node = Allocatable.Of(pool, pool.Machines[0], CloudProvider.Aws);

        Assert.Equal(24, node.Gpus);
        Assert.Equal((16, 8, 0, 24), (node.For("nvidia.com/mig-1g.5gb").Gpus, node.For("nvidia.com/mig-3g.20gb").Gpus, node.For("nvidia.com/gpu").Gpus, node.For(null).Gpus));
    }
}
