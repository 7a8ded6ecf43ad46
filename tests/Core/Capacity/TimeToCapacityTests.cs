using MlPlatform.Core.Capacity;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;
using MlPlatform.Core.Tests.Rules;

namespace MlPlatform.Core.Tests.Capacity;

public sealed class TimeToCapacityTests
{
    static readonly ModelSpec Model = Sound.Model with { ImageGiB = 5, Weights = new() { Source = "s3://models/scorer/1.4.2", SizeGiB = 10 } };

    static TimeToCapacity Of(ModelSpec model, NodePoolSpec? pool = null, PlatformSpec? platform = null)
    {
        var whole = (platform ?? Sound.OnAws([])) with { Pools = new Dictionary<string, NodePoolSpec> { ["gpu"] = pool ?? Sound.Gpu } };
        return TimeToCapacity.Of(whole, NodePools.Of(whole).Single(), model);
    }

    static double Seconds(TimeToCapacity time, string part) => time.Parts.Single(one => one.Name == part).Seconds;

    [Fact]
    public void A_new_node_waits_for_everything_a_spare_one_for_no_start_and_a_warm_one_for_no_image_either()
    {
        var time = Of(Model);
        Assert.Equal(["a metric is read", "the autoscaler of pods looks at it", "the autoscaler of nodes looks for pods that wait", "a node starts", "the image is pulled", "weights are loaded", "the readiness probe asks"], time.Parts.Select(part => part.Name));
        Assert.Equal((86.2, 137.4, 387.4), (time.WarmSeconds, time.SpareSeconds, time.ColdSeconds));
    }

    [Fact]
    public void What_is_told_goes_before_any_rule_of_thumb()
    {
        var time = Of(Model with { Weights = Model.Weights! with { LoadMiBPerSecond = 1024 } }, Sound.Gpu with { ReadySeconds = 90, PullMiBPerSecond = 512 });
        Assert.Equal((90, 10, 10), (Seconds(time, "a node starts"), Seconds(time, "the image is pulled"), Seconds(time, "weights are loaded")));
        Assert.DoesNotContain(time.Parts, part => part.Estimate);
    }

    [Fact]
    public void Loading_takes_no_longer_than_a_start_may() => Assert.Equal(30, Seconds(Of(Model with { StartupSeconds = 30 }), "weights are loaded"));

    [Fact]
    public void Of_weights_that_nobody_has_told_no_time_is_known() => Assert.DoesNotContain(Of(Sound.Model).Parts, part => part.Name == "weights are loaded");

    [Fact]
    public void Weights_in_a_volume_come_as_fast_as_its_class_reads()
    {
        var volume = new VolumeSpec { MountPath = "/models", SizeGiB = 50, AccessMode = AccessMode.ReadOnlyMany, StorageClass = "fast" };
        var model = Model with { Volumes = new Dictionary<string, VolumeSpec> { ["models"] = volume }, Weights = new() { Source = "/models/scorer", SizeGiB = 10, Store = WeightsStore.Volume } };
        var platform = Sound.OnAws([]) with { Storage = new() { Classes = new Dictionary<string, StorageClassSpec> { ["fast"] = new() { AccessModes = [AccessMode.ReadOnlyMany], ReadMiBPerSecond = 1024 } } } };
        Assert.Equal(10, Seconds(Of(model, platform: platform), "weights are loaded"));
        Assert.Equal(51.2, Seconds(Of(model), "weights are loaded"));
    }

    [Fact]
    public void Karpenter_waits_ten_seconds_and_Cluster_Autoscaler_its_own()
    {
        Assert.Equal(10, Seconds(Of(Model, platform: Sound.OnAws([]) with { Autoscaler = new() { Kind = AutoscalerKind.Karpenter, ScanSeconds = 60 } }), "the autoscaler of nodes looks for pods that wait"));
        Assert.Equal(60, Seconds(Of(Model, platform: Sound.OnAws([]) with { Autoscaler = new() { ScanSeconds = 60 } }), "the autoscaler of nodes looks for pods that wait"));
    }

    [Fact]
    public void A_metric_of_Prometheus_is_as_old_as_its_last_reading() =>
        Assert.Equal(
            60,
            Seconds(Of(Model with { ScaleOn = [new() { Metric = ScalingMetric.Queue, Target = 10 }] }, platform: Sound.OnAws([]) with { Monitoring = Sound.Monitoring with { ScrapeSeconds = 60 } }), "a metric is read"));
}
