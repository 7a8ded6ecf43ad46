using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;
using MlPlatform.Core.Tests.Rules;

namespace MlPlatform.Core.Tests.Pools;

public sealed class NodePoolsTests
{
    static readonly NodePoolSpec FourGpus = Sound.Gpu with { MachineTypes = ["g5.12xlarge"], DiskGiB = 300 };

    static NodePool Pool(NodePoolSpec spec, ClusterSpec? cluster = null) =>
        NodePools.Of(Sound.Platform() with { Cluster = cluster ?? Sound.Aws, Pools = new Dictionary<string, NodePoolSpec> { ["gpu"] = spec } }).Single();

    static NodePoolSpec Sliced(NodePoolSpec spec, int replicas, bool rename = false) =>
        spec with { Sharing = new() { TimeSlicing = new() { Replicas = replicas, RenameByDefault = rename } } };

    [Fact]
    public void A_pool_with_GPUs_is_labelled_tainted_and_offers_them()
    {
        var pool = Pool(FourGpus);

        Assert.True(pool.IsGpu);
        Assert.Equal(("A10G", 4, "nvidia.com/gpu"), (pool.Gpu!.Name, pool.GpusPerNode, pool.GpuResource));
        Assert.Null(pool.DevicePluginConfig);
        Assert.Equal([new NodeTaint { Key = "nvidia.com/gpu", Value = "present", Effect = "NoSchedule" }], pool.Taints);
        Assert.Equal(Lines(("nvidia.com/gpu", 4)), Lines(pool.Offers));
        Assert.Equal(
            Lines(("k8s.amazonaws.com/accelerator", "nvidia-a10g"), ("mlplatform.io/pool", "gpu"), ("nvidia.com/gpu.present", "true")),
            Lines(pool.Labels));
    }

    [Fact]
    public void A_pool_without_GPUs_takes_everything_and_offers_nothing_of_its_own()
    {
        var pool = Pool(Sound.General with { Labels = new Dictionary<string, string> { ["team"] = "platform" } });

        Assert.False(pool.IsGpu);
        Assert.Empty(pool.Taints);
        Assert.Empty(pool.Offers);
        Assert.Equal(Lines(("mlplatform.io/pool", "gpu"), ("team", "platform")), Lines(pool.Labels));
    }

    [Fact]
    public void Shares_under_the_name_of_GPUs_multiply_them()
    {
        var pool = Pool(Sliced(FourGpus, 3));

        Assert.Equal("nvidia.com/gpu", pool.GpuResource);
        Assert.Equal(Lines(("nvidia.com/gpu", 12)), Lines(pool.Offers));
        Assert.Equal(("time-slicing-3", "time-slicing-3"), (pool.DevicePluginConfig, pool.Labels["nvidia.com/device-plugin.config"]));
    }

    [Fact]
    public void Shares_under_a_name_of_their_own_leave_no_GPU()
    {
        var pool = Pool(Sliced(FourGpus, 3, rename: true));

        Assert.Equal("nvidia.com/gpu.shared", pool.GpuResource);
        Assert.Equal(Lines(("nvidia.com/gpu.shared", 12)), Lines(pool.Offers));
        Assert.Equal("time-slicing-3-renamed", pool.DevicePluginConfig);
    }

    [Fact]
    public void Sharing_without_GPUs_comes_to_nothing() => Assert.Null(Pool(Sliced(Sound.General, 2)).DevicePluginConfig);

    [Fact]
    public void The_label_of_AWS_is_for_clusters_on_AWS() =>
        Assert.DoesNotContain("k8s.amazonaws.com/accelerator", Pool(FourGpus, Sound.Existing).Labels.Keys);

    [Fact]
    public void What_the_platform_derives_is_not_overwritten_by_hand() =>
        Assert.Equal("gpu", Pool(FourGpus with { Labels = new Dictionary<string, string> { ["mlplatform.io/pool"] = "other" } }).Labels["mlplatform.io/pool"]);

    [Fact]
    public void Pools_come_in_the_order_of_their_names() =>
        Assert.Equal(["a", "general", "z"], NodePools.Of(Sound.OnAws([("z", Sound.Gpu), ("a", Sound.Gpu)])).Select(pool => pool.Name));

    [Fact]
    public void A_machine_type_that_is_unknown_is_left_out() =>
        Assert.Equal(["g6.2xlarge"], Pool(Sound.Gpu with { MachineTypes = ["g6.2xlage", "g6.2xlarge"] }).Machines.Select(machine => machine.Name));

    [Fact]
    public void The_tags_of_a_group_say_what_a_node_would_be() =>
        Assert.Equal(
            Lines(
                ("k8s.io/cluster-autoscaler/node-template/label/mlplatform.io/pool", "gpu"),
                ("k8s.io/cluster-autoscaler/node-template/label/nvidia.com/device-plugin.config", "time-slicing-2-renamed"),
                ("k8s.io/cluster-autoscaler/node-template/label/nvidia.com/gpu.present", "true"),
                ("k8s.io/cluster-autoscaler/node-template/resources/ephemeral-storage", "269Gi"),
                ("k8s.io/cluster-autoscaler/node-template/resources/nvidia.com/gpu.shared", "8"),
                ("k8s.io/cluster-autoscaler/node-template/taint/nvidia.com/gpu", "present:NoSchedule")),
            Lines(NodePools.ScaleFromZeroTags(Pool(Sliced(FourGpus, 2, rename: true)))));

    [Fact]
    public void The_tags_of_a_group_without_GPUs_are_its_labels_and_its_disk() =>
        Assert.Equal(
            Lines(
                ("k8s.io/cluster-autoscaler/node-template/label/mlplatform.io/pool", "gpu"),
                ("k8s.io/cluster-autoscaler/node-template/resources/ephemeral-storage", "179Gi")),
            Lines(NodePools.ScaleFromZeroTags(Pool(Sound.General))));

    [Fact]
    public void A_quota_has_to_bound_every_name_of_a_GPU()
    {
        Assert.Equal(["nvidia.com/gpu"], NodePools.GpuResources([]));
        Assert.Equal(["nvidia.com/gpu", "nvidia.com/gpu.shared"], NodePools.GpuResources([Pool(Sliced(FourGpus, 2, rename: true)), Pool(Sound.General)]));
    }

    [Fact]
    public void A_file_of_the_device_plugin_stands_under_a_key_that_says_what_is_in_it()
    {
        var pools = NodePools.Of(Sound.OnAws([("a", Sliced(Sound.Gpu, 4)), ("b", Sliced(FourGpus, 4)), ("c", Sliced(Sound.Gpu, 2, rename: true)), ("d", Sound.Gpu)]));

        var files = DevicePluginConfig.Of(pools);

        Assert.Equal(["time-slicing-2-renamed", "time-slicing-4"], files.Keys);
        Assert.Equal(
            """
            version: v1
            sharing:
              timeSlicing:
                renameByDefault: false
                failRequestsGreaterThanOne: true
                resources:
                  - name: nvidia.com/gpu
                    replicas: 4

            """,
            files["time-slicing-4"]);
        Assert.Contains("renameByDefault: true\n", files["time-slicing-2-renamed"], StringComparison.Ordinal);
        Assert.Contains("replicas: 2\n", files["time-slicing-2-renamed"], StringComparison.Ordinal);
        Assert.Empty(DevicePluginConfig.Of([Pool(FourGpus)]));
    }

    static IEnumerable<string> Lines<T>(params (string Key, T Value)[] entries) => entries.Select(entry => $"{entry.Key}={entry.Value}");

    static IEnumerable<string> Lines<T>(IReadOnlyDictionary<string, T> entries) => entries.Select(entry => $"{entry.Key}={entry.Value}");
}
