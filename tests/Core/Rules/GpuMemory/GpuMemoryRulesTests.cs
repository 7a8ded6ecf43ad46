using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.GpuMemory;

public sealed class GpuMemoryRulesTests
{
    const string At = "platform.tenants.fraud.models.scorer.gpuMemory";

    static PlatformSpec On(string machine, GpuMemorySpec memory, int gpus = 1, SharingSpec? sharing = null, string? profile = null) =>
        Sound.OnAws(
            [("gpu", Sound.Gpu with { MachineTypes = [machine], Sharing = sharing ?? new() })],
            ("scorer", Sound.Model with { Cpu = 1, MemoryGiB = 4, Gpus = gpus, GpuMemory = memory, MigProfile = profile }));

    static IReadOnlyList<Finding> Of(PlatformSpec platform) => [.. RuleSet.Check(platform).Where(finding => finding.RuleId is "MLP175" or "MLP176")];

    static GpuMemorySpec Model(double billion, double cache = 0, int bits = 16) => new() { ParametersBillion = billion, KvCacheGiB = cache, BitsPerParameter = bits };

    [Theory]
    [InlineData("g6.2xlarge", 8, 4, 16, 1, false)]
    [InlineData("g6.2xlarge", 13, 0, 16, 1, true)]
    [InlineData("g6.2xlarge", 13, 0, 8, 1, false)]
    [InlineData("g6.12xlarge", 13, 0, 16, 2, false)]
    [InlineData("p5.48xlarge", 70, 0, 16, 1, true)]
    [InlineData("p5.48xlarge", 70, 20, 16, 2, false)]
    [InlineData("p5.48xlarge", 405, 0, 16, 8, true)]
    [InlineData("p5.48xlarge", 405, 0, 8, 8, false)]
    public void Weights_cache_and_overhead_fit_the_GPUs(string machine, double billion, double cache, int bits, int gpus, bool refused) =>
        Assert.Equal(Enumerable.Repeat($"MLP175 {At}", refused ? 1 : 0), Found.Lines(Of(On(machine, Model(billion, cache, bits), gpus))));

    [Fact]
    public void A_model_that_is_too_large_is_told_with_its_parts_and_all_ways_out() =>
        Assert.Equal(
            """
            error MLP175 at platform.tenants.fraud.models.scorer.gpuMemory
              70B parameters of 16 bits (130.4 GiB), 10 of KV cache and 2 of overhead are 142.4 GiB, and H100-80GB has 80.
              Mend: Raise gpus to 2 and split the model over them (tensor parallel), use B200-180GB, quantise it to 8 bits, or hold fewer or shorter requests in the KV cache.
            """,
            Findings.Text(Of(On("p5.48xlarge", Model(70, 10)))));

    [Theory]
    [InlineData(4, 4.0, 1)]
    [InlineData(4, 2.0, 0)]
    public void A_share_of_MPS_is_an_equal_part(int replicas, double billion, int findings) =>
        Assert.Equal(findings, Of(On("g6.2xlarge", Model(billion, bits: 8), sharing: new() { Mps = new() { Replicas = replicas } })).Count);

    [Fact]
    public void Pods_that_take_turns_on_a_GPU_hold_their_memory_meanwhile()
    {
        var sharing = new SharingSpec { TimeSlicing = new() { Replicas = 4 } };
        Assert.Equal(
            """
            warning MLP176 at platform.tenants.fraud.models.scorer.gpuMemory
              3B parameters of 16 bits (5.6 GiB) and 2 of overhead are 7.6 GiB; 'gpu' lets 4 pods share one, and 4 of these hold 30.4 GiB, while L4 has 22.4.
              Mend: Let 2 pods share a GPU at most, or make the model smaller.
            """,
            Findings.Text(Of(On("g6.2xlarge", Model(3), sharing: sharing))));
        Assert.Equal([$"MLP175 {At}"], Found.Lines(Of(On("g6.2xlarge", Model(13), sharing: sharing))));
        Assert.Empty(Of(On("g6.2xlarge", Model(1), sharing: sharing)));
    }

    [Theory]
    [InlineData("all x 1g.10gb", null, 7, true)]
    [InlineData("all x 1g.10gb", null, 3, false)]
    [InlineData("all x 3g.40gb", null, 7, false)]
    [InlineData("1g.10gb x 1, 3g.40gb x 1", null, 70, false)]
    [InlineData("1g.10gb x 1, 3g.40gb x 1", "1g.10gb", 7, true)]
    [InlineData("1g.10gb x 1, 3g.40gb x 1", "3g.40gb", 7, false)]
    public void A_slice_has_the_memory_of_its_profile(string layout, string? profile, double billion, bool refused) =>
        Assert.Equal(refused ? 1 : 0, Of(On("p5.48xlarge", Model(billion), sharing: new() { Mig = new() { Layout = layout, Strategy = MigStrategy.Mixed } }, profile: profile)).Count);

    [Fact]
    public void Where_one_GPU_is_left_whole_nothing_is_concluded_of_a_pod_that_names_no_profile()
    {
        var mig = new MigSpec { Layout = "all x 1g.10gb", Strategy = MigStrategy.Mixed, LayoutByGpu = new Dictionary<string, string> { ["0"] = "none" } };
        Assert.Empty(Of(On("p5.48xlarge", Model(30), sharing: new() { Mig = mig })));
        Assert.Single(Of(On("p5.48xlarge", Model(30), sharing: new() { Mig = mig }, profile: "1g.10gb")));
    }

    [Fact]
    public void Where_nothing_is_said_of_GPU_memory_nothing_is_found() =>
        Assert.Empty(Of(Sound.OnAws([("gpu", Sound.Gpu)], ("scorer", Sound.Model))));
}
