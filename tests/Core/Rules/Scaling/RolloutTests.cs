using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Scaling;

public sealed class RolloutTests
{
    static readonly ModelSpec Single = Sound.Model with { MinReplicas = 1, MaxReplicas = 1, MaxSurge = 0 };

    [Fact]
    public void A_single_replica_without_a_surge_is_out_at_each_rollout()
    {
        Assert.Equal(["MLP152 ModelSpec \"scorer\": MaxSurge"], Found.In(Single));
        Assert.Empty(Found.In(Single with { MaxSurge = 1 }));
        Assert.Empty(Found.In(Single with { MinReplicas = 2, MaxReplicas = 2 }));
        Assert.Empty(Found.In(Single with { Interruptible = true }));
    }

    [Theory]
    [InlineData(AccessMode.ReadWriteOnce, 0)]
    [InlineData(AccessMode.ReadWriteOncePod, 0)]
    [InlineData(AccessMode.ReadOnlyMany, 1)]
    public void A_volume_of_one_node_needs_a_rollout_without_a_surge(AccessMode mode, int findings)
    {
        var volumes = new Dictionary<string, VolumeSpec> { ["models"] = new() { MountPath = "/models", SizeGiB = 50, AccessMode = mode } };
        Assert.Equal(findings, Found.In(Single with { Volumes = volumes }).Count(line => line.StartsWith("MLP152", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(InferenceServer.Vllm, "--shutdown-timeout=45", 60, 0)]
    [InlineData(InferenceServer.Vllm, "--shutdown-timeout=45", 50, 1)]
    [InlineData(InferenceServer.Vllm, "--shutdown-timeout", 50, 0)]
    [InlineData(InferenceServer.Triton, "--exit-timeout-secs=30", 36, 0)]
    [InlineData(InferenceServer.Triton, "--exit-timeout-secs=30", 35, 1)]
    [InlineData(InferenceServer.Triton, "--shutdown-timeout=45", 30, 0)]
    [InlineData(InferenceServer.Http, "--shutdown-timeout=45", 30, 0)]
    public void A_grace_period_holds_what_the_server_is_told_to_wait(InferenceServer server, string argument, int grace, int findings) =>
        Assert.Equal(
            Enumerable.Repeat("MLP153 ModelSpec \"scorer\": GracePeriodSeconds", findings),
            Found.In(Sound.Model with { Server = server, Arguments = [argument], GracePeriodSeconds = grace, DrainSeconds = 5 }));

    [Fact]
    public void A_server_s_own_waiting_is_not_held_against_a_grace_period_that_is_too_short_anyway() =>
        Assert.Equal(
            ["MLP031 ModelSpec \"scorer\": GracePeriodSeconds"],
            Found.In(Sound.Model with { Server = InferenceServer.Vllm, Arguments = ["--shutdown-timeout", "45"], GracePeriodSeconds = 5 }));
}
