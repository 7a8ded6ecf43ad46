using MlPlatform.Core.Rules;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Stacks;

public sealed class StackRulesTests
{
    static readonly ModelStackSpec Stack = new() { Platform = "acme/mlplatform/dev", Tenant = "fraud", Name = "ranker", Model = Sound.Model };

    static readonly PlatformSpec Platform = Sound.OnAws([("gpu", Sound.Gpu)], ("scorer", Sound.Model));

    static string Text(ModelStackSpec stack, PlatformSpec? platform = null) => Findings.Text(RuleSet.Check(stack, platform ?? Platform));

    static PlatformSpec WithQuota(QuotaSpec quota) =>
        Platform with { Tenants = new Dictionary<string, TenantSpec> { ["fraud"] = Platform.Tenants["fraud"] with { Quota = quota } } };

    [Fact]
    public void A_sound_model_on_a_sound_platform_is_found_nothing_against() => Assert.Empty(Text(Stack));

    [Fact]
    public void The_tenant_is_one_of_the_platform()
    {
        Assert.Equal(
            """
            error MLP090 at model.tenant
              The platform has no tenant "frauds".
              Mend: Did you mean 'fraud'?
            """,
            Text(Stack with { Tenant = "frauds" }));
        Assert.Equal("Its tenants are 'fraud'; or add it to the platform first.", RuleSet.Check(Stack with { Tenant = "vision" }, Platform).Single().Mend);
        Assert.Equal("Add it to the platform first: it has none.", RuleSet.Check(Stack, Sound.OnAws([("gpu", Sound.Gpu)])).Single().Mend);
    }

    [Fact]
    public void The_name_is_free() =>
        Assert.Equal(
            """
            error MLP091 at model.name
              The tenant 'fraud' has a model "scorer" on the platform already.
              Mend: Name it differently, or take the model out of the platform first.
            """,
            Text(Stack with { Name = "scorer" }));

    [Fact]
    public void What_is_wrong_with_the_model_is_told_where_its_author_wrote_it() =>
        Assert.Equal(
            ["MLP021 model.model.image", "MLP040 model.model.maxReplicas", "MLP083 model.model.maxReplicas", "MLP032 model.model.minAvailable", "MLP011 model.name"],
            Found.Lines(RuleSet.Check(Stack with { Name = "Ranker", Model = Sound.Model with { Image = "ranker:latest", MaxReplicas = 20, MinAvailable = 2 } }, Platform)));

    [Fact]
    public void The_pools_are_those_of_the_platform() =>
        Assert.Equal(
            """
            error MLP080 at model.model.pools[0]
              There is no pool "gpus".
              Mend: Did you mean 'gpu'?
            """,
            Text(Stack with { Model = Sound.Model with { Pools = ["gpus"] } }));

    [Fact]
    public void What_the_model_breaks_elsewhere_is_told_at_the_model() =>
        Assert.Equal(
            """
            error MLP041 at model.model
              With this model, at platform.tenants.fraud.quota of the platform: The minimums of all models, and one replica more during a rollout, don't fit the quota:
                GPUs: 5 needed (ranker 2, scorer 2, rollout 1), 4 in the quota
              Mend: Raise quota.gpus to 5, or lower the minimums.
            """,
            Text(Stack, WithQuota(Sound.Quota with { Gpus = 4 })));

    [Fact]
    public void What_the_platform_breaks_without_it_is_not_told()
    {
        var broken = Platform with
        {
            Pools = new Dictionary<string, NodePoolSpec>(Platform.Pools) { ["general"] = Sound.General with { MinNodes = 1 } },
            Tenants = new Dictionary<string, TenantSpec> { ["fraud"] = Sound.Tenant(("scorer", Sound.Model with { Image = "scorer" })) },
        };
        Assert.Equal(["MLP076 platform.pools.general.minNodes", "MLP021 platform.tenants.fraud.models.scorer.image"], Found.In(broken));
        Assert.Empty(Text(Stack, broken));
    }

    [Fact]
    public void What_the_model_makes_worse_is_told_again()
    {
        var models = Sound.Model with { Cpu = 1, MemoryGiB = 1, MaxReplicas = 10 };
        var busy = Sound.OnAws([("gpu", Sound.Gpu)], ("a", models), ("b", models));
        Assert.Equal(["MLP085 platform.pools.gpu", "MLP042 platform.tenants.fraud.quota"], Found.In(busy));
        Assert.Equal(["MLP042 model.model", "MLP085 model.model"], Found.Lines(RuleSet.Check(Stack with { Model = models }, busy)));
    }

    [Fact]
    public void A_name_that_composes_to_one_that_is_there_is_told_at_the_name()
    {
        var platform = Platform with
        {
            Tenants = new Dictionary<string, TenantSpec> { ["a"] = Sound.Tenant(("b-c", Sound.Model)), ["a-b"] = Sound.Tenant() },
        };
        Assert.Equal(["MLP018 model.name"], Found.Lines(RuleSet.Check(Stack with { Tenant = "a-b", Name = "c" }, platform)));
    }

    [Fact]
    public void A_model_without_a_tenant_is_still_judged_by_itself() =>
        Assert.Equal(
            ["MLP021 model.model.image", "MLP011 model.name", "MLP090 model.tenant"],
            Found.Lines(RuleSet.Check(Stack with { Tenant = "vision", Name = "R", Model = Sound.Model with { Image = "ranker" } }, Platform)));

    [Theory]
    [InlineData("""{ "tenant": "fraud", "name": "ranker", "model": {} }""", "MLP003 model.model.cpu,MLP003 model.model.image,MLP003 model.model.memoryGiB,MLP003 model.platform")]
    [InlineData("""{ "platform": "dev", "tenant": "fraud", "name": "ranker", "model": { "image": "r:1", "cpu": 4, "memoryGiB": 16, "maxReplicas": 3 } }""", "MLP007 model.platform")]
    [InlineData("""{ "platform": "a/b/c", "name": "scorer", "model": { "image": "r", "cpu": 4, "memoryGiB": 16, "maxReplicas": "3" } }""", "MLP021 model.model.image,MLP002 model.model.maxReplicas,MLP003 model.tenant")]
    [InlineData("""{ "platform": "a/b/c", "tenant": "fraud", "model": { "image": "r", "cpu": 4, "memoryGiB": 16, "gpuModel": "T4" } }""", "MLP080 model.model.gpuModel,MLP021 model.model.image,MLP003 model.name")]
    [InlineData("""{ "platform": "a/b/c", "tenant": "fraud", "name": "ranker", "model": [] }""", "MLP002 model.model")]
    [InlineData("[]", "MLP002 model")]
    public void Settings_are_judged_with_their_gaps(string json, string found) =>
        Assert.Equal(found, string.Join(",", Found.Lines(RuleSet.Check(SettingsReader.Read<ModelStackSpec>(json, "model"), Platform)).Where(line => !line.StartsWith("MLP085", StringComparison.Ordinal))));

    [Fact]
    public void A_stack_may_have_the_key_of_the_platform() =>
        Assert.Equal(["MLP021 platform.model.image"], Found.Lines(RuleSet.Check(Stack with { Model = Sound.Model with { Image = "r" } }, Platform, "platform")));
}
