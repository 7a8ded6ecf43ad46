using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Probes;

public sealed class ProbeRulesTests
{
    static ModelSpec With(ProbesSpec probes, int startup = 600) => Sound.Model with { Probes = probes, StartupSeconds = startup };

    [Fact]
    public void A_model_without_a_readiness_probe_is_refused()
    {
        Assert.Equal(
            """
            error MLP033 at ModelSpec "scorer": Probes.Readiness
              Readiness is false: nothing waits for the model, and requests reach replicas that can't serve.
              Mend: Take Readiness out; ReadyPath is the path that must answer once the model is loaded.
            """,
            Findings.Text(RuleSet.Check("scorer", With(new() { Readiness = false }))));
        Assert.Empty(Found.In(With(new())));
    }

    [Fact]
    public void A_model_may_have_no_liveness_probe_and_no_startup_probe_where_readiness_has_a_path_of_its_own() =>
        Assert.Empty(Found.In(With(new() { Startup = false, Liveness = false })));

    [Theory]
    [InlineData(0, 15, 3, 45, false)]
    [InlineData(0, 15, 3, 46, true)]
    [InlineData(555, 15, 3, 600, false)]
    [InlineData(554, 15, 3, 600, true)]
    [InlineData(0, 3600, 1000, 86_400, false)]
    public void Without_a_startup_probe_liveness_must_not_fire_while_the_model_loads(int delay, int period, int failures, int startup, bool fires) =>
        Assert.Equal(
            Enumerable.Repeat("MLP034 ModelSpec \"scorer\": Probes.Startup", fires ? 1 : 0),
            Found.In(With(new() { Startup = false, LivenessDelaySeconds = delay, LivenessPeriodSeconds = period, LivenessFailures = failures }, startup)));

    [Fact]
    public void A_liveness_probe_that_fires_during_load_is_told_with_its_numbers() =>
        Assert.Equal(
            """
            error MLP034 at ModelSpec "scorer": Probes.Startup
              Startup is false, and the liveness probe restarts a replica 105 seconds after its start (60 + 15 x 3), while the model may take 600 to load.
              Mend: Take Startup out, so that a startup probe waits for the model; or raise LivenessDelaySeconds to 555 or more, or lower StartupSeconds to what loading takes at the slowest.
            """,
            Findings.Text(RuleSet.Check("scorer", With(new() { Startup = false, LivenessDelaySeconds = 60 }))));

    [Fact]
    public void VLLM_with_its_one_health_path_and_our_defaults_has_no_findings() =>
        Assert.Empty(Found.In(Sound.Model with { Server = InferenceServer.Vllm, HealthPath = "/health", ReadyPath = "/health" }));

    [Theory]
    [InlineData(5, 3, 15, 3, false)]
    [InlineData(5, 3, 14, 3, true)]
    [InlineData(10, 3, 30, 3, false)]
    [InlineData(10, 3, 10, 3, true)]
    public void One_path_for_both_needs_a_liveness_three_times_as_patient(int readyPeriod, int readyFailures, int livePeriod, int liveFailures, bool refused)
    {
        var probes = new ProbesSpec { ReadinessPeriodSeconds = readyPeriod, ReadinessFailures = readyFailures, LivenessPeriodSeconds = livePeriod, LivenessFailures = liveFailures };
        Assert.Empty(Found.In(With(probes)));
        Assert.Equal(Enumerable.Repeat("MLP035 ModelSpec \"scorer\": Probes.LivenessPeriodSeconds", refused ? 1 : 0), Found.In(With(probes) with { ReadyPath = "/health" }));
    }

    [Fact]
    public void One_path_for_both_needs_a_startup_probe()
    {
        var probes = new ProbesSpec { Startup = false, LivenessDelaySeconds = 600 };
        Assert.Equal(["MLP035 ModelSpec \"scorer\": Probes.Startup"], Found.In(With(probes) with { ReadyPath = "/health" }));
        Assert.Empty(Found.In(With(probes)));
        Assert.Empty(Found.In(With(probes with { Liveness = false }) with { ReadyPath = "/health" }));
    }

    [Theory]
    [InlineData(100, 200, 512, 0)]
    [InlineData(100, 200, 511, 1)]
    [InlineData(140, 1000, 600, 0)]
    public void A_startup_budget_shorter_than_the_declared_load_takes_is_refused(double size, int speed, int startup, int findings) =>
        Assert.Equal(
            Enumerable.Repeat("MLP036 ModelSpec \"scorer\": StartupSeconds", findings),
            Found.In(Loading(size, speed, startup)));

    [Theory]
    [InlineData(117, 600, WeightsStore.NodeDisk, 0)]
    [InlineData(118, 600, WeightsStore.NodeDisk, 1)]
    [InlineData(118, 600, WeightsStore.Memory, 1)]
    [InlineData(118, 600, WeightsStore.Volume, 0)]
    [InlineData(118, 600, WeightsStore.Stream, 0)]
    [InlineData(118, 600, WeightsStore.ImageVolume, 0)]
    public void Without_a_declared_speed_the_usual_one_only_warns(double size, int startup, WeightsStore store, int findings) =>
        Assert.Equal(
            Enumerable.Repeat("MLP037 ModelSpec \"scorer\": StartupSeconds", findings),
            Found.In(Loading(size, null, startup, store)));

    [Fact]
    public void A_model_that_no_probe_restarts_may_take_as_long_as_it_likes() =>
        Assert.Empty(Found.In(Loading(140, 200, 600) with { Probes = new() { Startup = false, Liveness = false } }));

    [Fact]
    public void What_is_pulled_with_an_image_is_no_part_of_the_startup_budget() => Assert.Empty(Found.In(Loading(500, 100, 60, WeightsStore.ImageVolume)));

    [Fact]
    public void A_startup_budget_is_told_with_its_numbers() =>
        Assert.Equal(
            """
            error MLP036 at ModelSpec "scorer": StartupSeconds
              140 GiB of weights at 200 MiB a second take 717 seconds, and StartupSeconds is 600.
              Mend: Raise StartupSeconds above 717 by what the server takes beside loading, or load faster.
            """,
            Findings.Text(RuleSet.Check("scorer", Loading(140, 200, 600))));

    static ModelSpec Loading(double size, int? speed, int startup, WeightsStore store = WeightsStore.NodeDisk) =>
        Sound.Model with { StartupSeconds = startup, Weights = new() { Source = "s3://models/fraud/1.4.2", SizeGiB = size, LoadMiBPerSecond = speed, Store = store } };
}
