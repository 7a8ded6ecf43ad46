using CsCheck;
using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Quotas;

public sealed class QuotaRulesTests
{
    // A tenth of everything, so that sums in binary fractions would miss.
    static readonly ModelSpec Tenth = Sound.Model with { Cpu = 0.1, MemoryGiB = 0.1, Gpus = 1, MinReplicas = 1, MaxReplicas = 2 };
    static readonly QuotaSpec ThreeTenths = new() { Cpu = 0.3, MemoryGiB = 0.3, Gpus = 3, Pods = 3 };

    static TenantSpec Tenant(QuotaSpec quota, params (string Name, ModelSpec Spec)[] models) => Sound.Tenant(models) with { Quota = quota };

    static ModelSpec Gpus(int least, int most) => Sound.Model with { Cpu = 0.001, MemoryGiB = 0.001, MinReplicas = least, MaxReplicas = most };

    [Fact]
    public void A_maximum_and_one_replica_more_may_take_the_whole_quota() => Assert.Empty(Found.In(Tenant(ThreeTenths, ("scorer", Tenth))));

    [Theory]
    [InlineData(0.2999, 0.3, 3, 3, "CPU: 0.3 cores needed (3 x 0.1), 0.2999 in the quota", "raise Quota.Cpu to 0.3.")]
    [InlineData(0.3, 0.2999, 3, 3, "Memory: 0.3 GiB needed (3 x 0.1), 0.2999 in the quota", "raise Quota.MemoryGiB to 0.3.")]
    [InlineData(0.3, 0.3, 2, 3, "GPUs: 3 needed (3 x 1), 2 in the quota", "raise Quota.Gpus to 3.")]
    [InlineData(0.3, 0.3, 3, 2, "Pods: 3 needed (3 x 1), 2 in the quota", "raise Quota.Pods to 3.")]
    public void A_model_that_its_quota_can_not_hold_is_refused_for_each_resource(double cpu, double memory, int gpus, int pods, string shortage, string mend)
    {
        var quota = new QuotaSpec { Cpu = cpu, MemoryGiB = memory, Gpus = gpus, Pods = pods };

        var finding = RuleSet.Check("fraud", Tenant(quota, ("scorer", Tenth))).Single();

        Assert.Equal("MLP040 TenantSpec \"fraud\": Models[\"scorer\"].MaxReplicas", $"{finding.RuleId} {finding.Path}");
        Assert.Equal($"2 replicas, and 1 more during a rollout, don't fit the tenant's quota:\n{shortage}", finding.Message);
        Assert.Equal($"Lower MaxReplicas to 1, or {mend}", finding.Mend);
    }

    [Fact]
    public void All_resources_that_a_model_lacks_stand_in_one_finding()
    {
        var platform = Sound.Platform(("fraud", Tenant(new() { Cpu = 40, MemoryGiB = 200, Gpus = 8 }, ("scorer", Sound.Model with { MaxReplicas = 20 }))));

        Assert.Equal(
            """
            error MLP040 at platform.tenants.fraud.models.scorer.maxReplicas
              20 replicas, and 1 more during a rollout, don't fit the tenant's quota:
                CPU: 84 cores needed (21 x 4), 40 in the quota
                Memory: 336 GiB needed (21 x 16), 200 in the quota
                GPUs: 21 needed (21 x 1), 8 in the quota
              Mend: Lower maxReplicas to 7, or raise quota.cpu to 84 and quota.memoryGiB to 336 and quota.gpus to 21.
            """,
            RuleSet.Check(platform).Single().ToString());
    }

    [Fact]
    public void Where_not_even_the_minimum_fits_only_the_quota_can_be_mended() =>
        Assert.Equal(
            "Raise Quota.Gpus to 4; as it is, it holds no more than 2 replicas.",
            RuleSet.Check("fraud", Tenant(new() { Cpu = 64, MemoryGiB = 256, Gpus = 2 }, ("scorer", Sound.Model))).Single().Mend);

    [Fact]
    public void A_model_without_GPUs_needs_none_of_the_quota() =>
        Assert.Empty(Found.In(Tenant(new() { Cpu = 64, MemoryGiB = 256 }, ("scorer", Sound.Model with { Gpus = 0 }))));

    [Fact]
    public void The_minimums_and_one_replica_more_may_take_the_whole_quota() =>
        Assert.DoesNotContain("MLP041", RuleSet.Check("fraud", Tenant(Sound.Quota with { Gpus = 9 }, ("a", Gpus(3, 8)), ("b", Gpus(5, 8)))).Select(f => f.RuleId));

    [Fact]
    public void Minimums_that_leave_no_room_for_a_rollout_are_refused()
    {
        var tenant = Tenant(Sound.Quota with { Gpus = 8 }, ("a", Gpus(3, 7)), ("b", Gpus(5, 7)));

        Assert.Equal(
            """
            error MLP041 at TenantSpec "fraud": Quota
              The minimums of all models, and one replica more during a rollout, don't fit the quota:
                GPUs: 9 needed (b 5, a 3, rollout 1), 8 in the quota
              Mend: Raise Quota.Gpus to 9, or lower the minimums.
            """,
            RuleSet.Check("fraud", tenant).Single().ToString());
    }

    [Fact]
    public void The_largest_replica_is_the_one_that_a_rollout_adds() =>
        Assert.Contains(
            "GPUs: 14 needed (large 8, small 2, rollout 4)",
            RuleSet.Check("fraud", Tenant(Sound.Quota with { Gpus = 13 }, ("small", Gpus(2, 2)), ("large", Gpus(2, 2) with { Gpus = 4 }))).Single().Message,
            StringComparison.Ordinal);

    [Fact]
    public void One_model_alone_is_told_once() =>
        Assert.Equal(
            ["MLP040 TenantSpec \"fraud\": Models[\"a\"].MaxReplicas"],
            Found.In(Tenant(Sound.Quota with { Gpus = 8 }, ("a", Gpus(10, 20)))));

    [Fact]
    public void Maximums_over_the_quota_are_a_warning_with_the_numbers()
    {
        var tenant = Tenant(Sound.Quota with { Gpus = 21, Pods = 60 }, ("sentiment", Gpus(2, 20)), ("classification", Gpus(2, 20)), ("embedding", Gpus(2, 20)));

        Assert.Equal(
            """
            warning MLP042 at TenantSpec "fraud": Quota
              The maximums of all models don't fit the quota together:
                GPUs: 60 needed (classification 20, embedding 20, sentiment 20), 21 in the quota, 2.86 times as much as there is
              Mend: Nothing, where it is on purpose; else raise Quota.Gpus to 60, or lower the maximums.
            """,
            RuleSet.Check("fraud", tenant).Single().ToString());
    }

    [Fact]
    public void Maximums_aren_t_a_warning_where_one_of_them_is_an_error_by_itself() =>
        Assert.Equal(
            ["MLP040 TenantSpec \"fraud\": Models[\"a\"].MaxReplicas"],
            Found.In(Tenant(Sound.Quota with { Gpus = 16 }, ("a", Gpus(2, 20)), ("b", Gpus(2, 8)))));

    [Theory]
    [InlineData(10_001, 2, "MinReplicas")]
    [InlineData(2, 10_001, "MaxReplicas")]
    public void Nothing_is_summed_from_replicas_that_are_out_of_range(int least, int most, string property) =>
        Assert.Equal([$"MLP006 TenantSpec \"fraud\": Models[\"a\"].{property}"], Found.In(Tenant(Sound.Quota, ("a", Gpus(least, most)), ("b", Gpus(2, 2)))));

    [Fact]
    public void Maximums_that_take_the_whole_quota_are_fine() =>
        Assert.Empty(Found.In(Tenant(Sound.Quota with { Gpus = 16 }, ("a", Gpus(2, 8)), ("b", Gpus(2, 8)))));

    [Fact]
    public void Of_many_models_the_largest_are_named()
    {
        var models = Enumerable.Range(1, 8).Select(n => ($"m{n}", Gpus(n, n))).ToArray();
        Assert.Contains(
            "(m8 8, m7 7, m6 6, m5 5, m4 4, 3 others 6, rollout 1)",
            RuleSet.Check("fraud", Tenant(Sound.Quota, models)).Single().Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_quota_of_limits_is_not_below_that_of_requests()
    {
        var quota = Sound.Quota;
        Assert.Empty(Found.In(Tenant(quota with { CpuLimit = 64, MemoryLimitGiB = 256 })));
        Assert.Equal(
            ["MLP043 TenantSpec \"fraud\": Quota.CpuLimit", "MLP043 TenantSpec \"fraud\": Quota.MemoryLimitGiB"],
            Found.In(Tenant(quota with { CpuLimit = 63.999, MemoryLimitGiB = 255.999 })));
    }

    [Fact]
    public void Default_limits_of_containers_are_not_below_their_default_requests()
    {
        var tenant = Sound.Tenant();
        Assert.Empty(Found.In(tenant with { ContainerDefaults = new() { Cpu = 1, CpuLimit = 1, MemoryGiB = 1, MemoryLimitGiB = 1 } }));
        Assert.Equal(
            ["MLP044 TenantSpec \"fraud\": ContainerDefaults.CpuLimit", "MLP044 TenantSpec \"fraud\": ContainerDefaults.MemoryLimitGiB"],
            Found.In(tenant with { ContainerDefaults = new() { Cpu = 1, MemoryGiB = 1 } }));
    }

    [Fact]
    public void What_fits_in_the_spec_fits_in_the_quantities_that_Kubernetes_counts() =>
        Gen.Select(Gen.Int[1, 40_000], Gen.Int[1, 40_000], Gen.Int[1, 400], Gen.Int[-2, 2]).Sample((cpu, memory, most, spare) =>
        {
            var model = Sound.Model with { Cpu = cpu / 1000.0, MemoryGiB = memory / 1000.0, Gpus = 0, MinReplicas = 1, MaxReplicas = most };
            var quota = new QuotaSpec
            {
                Cpu = (((most + 1) * cpu) + spare) / 1000.0,
                MemoryGiB = (((most + 1) * memory) + spare) / 1000.0,
                Pods = 100_000,
            };
            var fits = Found.In(Tenant(quota, ("scorer", model))).Count == 0;
            Assert.Equal(spare >= 0, fits);
            Assert.True(!fits || (most + 1) * QuantityTests.Parse(Quantity.Cores(model.Cpu)) <= QuantityTests.Parse(Quantity.Cores(quota.Cpu)));
            Assert.True(!fits || (most + 1) * QuantityTests.Parse(Quantity.GiB(model.MemoryGiB)) <= QuantityTests.Parse(Quantity.GiB(quota.MemoryGiB)));
        });
}
