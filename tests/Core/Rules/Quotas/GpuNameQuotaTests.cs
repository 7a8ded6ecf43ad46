using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Quotas;

/// <summary>A quota bounds each name of a GPU by itself, so that models of different names don't add up.</summary>
public sealed class GpuNameQuotaTests
{
    const string Small = "nvidia.com/mig-1g.5gb";

    static readonly NodePoolSpec Mixed = new()
    {
        MachineTypes = ["p4d.24xlarge"],
        MaxNodes = 4,
        Sharing = new() { Mig = new() { Strategy = MigStrategy.Mixed, Layout = "1g.5gb x 4, 3g.20gb x 1" } },
    };

    static ModelSpec Model(string profile, int least, int most) => Sound.Model with { MigProfile = profile, Cpu = 0.1, MemoryGiB = 0.1, MinReplicas = least, MaxReplicas = most };

    static string Text(QuotaSpec quota, params (string Name, ModelSpec Spec)[] models)
    {
        var platform = Sound.OnAws([("gpu", Mixed)], models);
        return Findings.Text(RuleSet.Check(platform with { Tenants = new Dictionary<string, TenantSpec> { ["fraud"] = platform.Tenants["fraud"] with { Quota = quota } } }));
    }

    static QuotaSpec Quota(int gpus, params (string Resource, int Count)[] named) =>
        Sound.Quota with { Gpus = gpus, Pods = 1000, GpuResources = named.ToDictionary(one => one.Resource, one => one.Count) };

    [Fact]
    public void What_a_quota_does_not_name_is_bounded_by_its_GPUs_each_name_by_itself()
    {
        Assert.Empty(Text(Quota(8), ("large", Model("3g.20gb", 5, 7)), ("small", Model("1g.5gb", 5, 7))));
        Assert.Equal(
            """
            error MLP040 at platform.tenants.fraud.models.small.maxReplicas
              8 replicas, and 1 more during a rollout, don't fit the tenant's quota:
                nvidia.com/mig-1g.5gb: 9 needed (9 x 1), 8 in the quota
              Mend: Lower maxReplicas to 7, or raise quota.gpus to 9.
            """,
            Text(Quota(8), ("large", Model("3g.20gb", 5, 7)), ("small", Model("1g.5gb", 5, 8))));
    }

    [Fact]
    public void What_it_names_is_bounded_by_that()
    {
        Assert.Empty(Text(Quota(0, (Small, 8)), ("small", Model("1g.5gb", 5, 7))));
        Assert.Equal(
            """
            error MLP040 at platform.tenants.fraud.models.small.maxReplicas
              8 replicas, and 1 more during a rollout, don't fit the tenant's quota:
                nvidia.com/mig-1g.5gb: 9 needed (9 x 1), 8 in the quota
              Mend: Lower maxReplicas to 7, or raise quota.gpuResources["nvidia.com/mig-1g.5gb"] to 9.
            """,
            Text(Quota(100, (Small, 8)), ("small", Model("1g.5gb", 5, 8))));
    }

    [Fact]
    public void Models_of_one_name_add_up()
    {
        Assert.Equal(
            """
            error MLP041 at platform.tenants.fraud.quota
              The minimums of all models, and one replica more during a rollout, don't fit the quota:
                nvidia.com/mig-1g.5gb: 9 needed (a 4, b 4, rollout 1), 8 in the quota
              Mend: Raise quota.gpuResources["nvidia.com/mig-1g.5gb"] to 9, or lower the minimums.
            """,
            Text(Quota(20, (Small, 8)), ("a", Model("1g.5gb", 4, 5)), ("b", Model("1g.5gb", 4, 5)), ("c", Model("3g.20gb", 9, 9))));
        Assert.Equal(
            """
            warning MLP042 at platform.tenants.fraud.quota
              The maximums of all models don't fit the quota together:
                nvidia.com/mig-1g.5gb: 10 needed (a 5, b 5), 8 in the quota, 1.25 times as much as there is
              Mend: Nothing, where it is on purpose; else raise quota.gpuResources["nvidia.com/mig-1g.5gb"] to 10, or lower the maximums.
            """,
            Text(Quota(20, (Small, 8)), ("a", Model("1g.5gb", 2, 5)), ("b", Model("1g.5gb", 2, 5)), ("c", Model("3g.20gb", 9, 9))));
    }

    [Fact]
    public void A_tenant_whose_pools_are_not_known_is_held_against_the_names_of_its_profiles() =>
        Assert.Equal(
            ["MLP040 TenantSpec \"fraud\": Models[\"small\"].MaxReplicas"],
            Found.In(Sound.Tenant(("large", Model("3g.20gb", 5, 7)), ("small", Model("1g.5gb", 5, 7))) with { Quota = Quota(8, (Small, 7)) }));

    [Fact]
    public void A_name_that_no_pool_offers_is_told()
    {
        Assert.Equal(
            """
            warning MLP087 at platform.tenants.fraud.quota.gpuResources["nvidia.com/mig-1g.10gb"]
              It is 1, and all pools together offer none of that name; they offer 'nvidia.com/mig-1g.5gb', 'nvidia.com/mig-3g.20gb'.
              Mend: Did you mean 'nvidia.com/mig-1g.5gb'?

            warning MLP087 at platform.tenants.fraud.quota.gpuResources["nvidia.com/mig-3g.20gb"]
              It is 33, and all pools together offer 32.
              Mend: Lower it to 32, or raise the pools' maximums.
            """,
            Text(Quota(0, ("nvidia.com/mig-1g.10gb", 1), (Small, 128), ("nvidia.com/mig-3g.20gb", 33)), ("small", Model("1g.5gb", 2, 3))));
    }
}
