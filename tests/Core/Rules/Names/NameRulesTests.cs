using MlPlatform.Core.Rules;

namespace MlPlatform.Core.Tests.Rules.Names;

public sealed class NameRulesTests
{
    static readonly string Label63 = new('a', 63);

    [Theory]
    [InlineData("fraud")]
    [InlineData("f")]
    [InlineData("7seas")]
    [InlineData("fraud-eu-1")]
    public void Tenants_have_names_that_are_DNS_labels(string name) => Assert.Empty(Found.In(Sound.Tenant(), name));

    [Theory]
    [InlineData("Fraud")]
    [InlineData("fraud_eu")]
    [InlineData("fraud.eu")]
    [InlineData("-fraud")]
    [InlineData("fraud-")]
    [InlineData("fraud\n")]
    [InlineData("")]
    public void Other_names_of_tenants_are_refused(string name) => Assert.Equal("MLP010", RuleSet.Check(name, Sound.Tenant()).Single().RuleId);

    [Theory]
    [InlineData("FraudScorer", "Name it 'fraud-scorer'.")]
    [InlineData("fraud_eu.v1", "Name it 'fraud-eu-v1'.")]
    [InlineData("--", "Name it with 1 to 63 lower-case letters, digits and hyphens, with a letter or digit first and last.")]
    public void The_mend_is_the_valid_name_nearest_to_it(string name, string mend) => Assert.Equal(mend, RuleSet.Check(name, Sound.Tenant()).Single().Mend);

    [Fact]
    public void A_label_has_63_letters_at_most()
    {
        Assert.Empty(Found.In(Sound.Tenant(), Label63));
        Assert.Equal("MLP010", RuleSet.Check(Label63 + "a", Sound.Tenant()).Single().RuleId);
    }

    [Theory]
    [InlineData("mistral-7b", 0)]
    [InlineData("7b", 1)]
    [InlineData("mistral-7b-v0.1", 1)]
    [InlineData("Mistral", 1)]
    [InlineData("", 1)]
    public void Models_have_names_that_a_Service_can_have(string name, int findings) =>
        Assert.Equal(Enumerable.Repeat("MLP011", findings), RuleSet.Check(name, Sound.Model).Select(finding => finding.RuleId));

    [Theory]
    [InlineData(46, null)]
    [InlineData(47, "MLP012")]
    [InlineData(63, "MLP012")]
    [InlineData(64, "MLP011")]
    public void Names_of_models_leave_17_letters_for_the_names_of_their_pods(int length, string? rule) =>
        Assert.Equal(rule, RuleSet.Check(new string('a', length), Sound.Model).SingleOrDefault()?.RuleId);

    [Fact]
    public void A_long_name_of_a_model_is_only_a_warning() =>
        Assert.False(Findings.HaveErrors(RuleSet.Check(new string('a', 63), Sound.Model)));

    [Theory]
    [InlineData("ml-fraud", null)]
    [InlineData("Fraud", "MLP013")]
    [InlineData("", "MLP013")]
    [InlineData("kube-system", "MLP014")]
    [InlineData("kube-fraud", "MLP014")]
    [InlineData("default", "MLP014")]
    [InlineData("kubeflow", null)]
    [InlineData("default-fraud", null)]
    public void Namespaces_are_labels_and_not_the_clusters_own(string name, string? rule) =>
        Assert.Equal(rule is null ? [] : [$"{rule} TenantSpec \"fraud\": Namespace"], Found.In(Sound.Tenant() with { Namespace = name }));

    [Fact]
    public void A_tenant_without_a_namespace_of_its_own_is_judged_by_its_name() =>
        Assert.Equal(["MLP014 TenantSpec \"default\""], Found.In(Sound.Tenant(), "default"));

    [Fact]
    public void A_tenant_may_be_named_as_the_cluster_where_its_namespace_is_another() =>
        Assert.Empty(Found.In(Sound.Tenant() with { Namespace = "team-default" }, "default"));

    [Fact]
    public void Two_tenants_in_one_namespace_are_refused()
    {
        var shared = Sound.Tenant() with { Namespace = "fraud" };

        var finding = RuleSet.Check(Sound.Platform(("risk", shared), ("fraud", Sound.Tenant()), ("vision", Sound.Tenant()))).Single();

        Assert.Equal(
            """
            error MLP015 at platform.tenants.risk.namespace
              The namespace 'fraud' is that of the tenant 'fraud' already.
              Mend: Give each tenant a namespace of its own.
            """,
            finding.ToString());
    }

    [Fact]
    public void Each_tenant_after_the_first_in_a_namespace_is_named()
    {
        var shared = Sound.Tenant() with { Namespace = "ml" };
        Assert.Equal(
            ["MLP015 platform.tenants.b.namespace", "MLP015 platform.tenants.c.namespace"],
            Found.In(Sound.Platform(("c", shared), ("a", shared), ("b", shared))));
    }

    [Fact]
    public void A_namespace_that_is_no_name_is_not_shared_as_well() =>
        Assert.Equal(
            ["MLP013 platform.tenants.a.namespace", "MLP013 platform.tenants.b.namespace"],
            Found.In(Sound.Platform(("a", Sound.Tenant() with { Namespace = "ML" }), ("b", Sound.Tenant() with { Namespace = "ML" }))));

    [Fact]
    public void Callers_are_named_by_namespace_in_full() =>
        Assert.Equal(
            ["MLP016 ModelSpec \"scorer\": AllowedNamespaces[1]", "MLP016 ModelSpec \"scorer\": AllowedNamespaces[3]"],
            Found.In(Sound.Model with { AllowedNamespaces = ["gateway", "*", "kube-system", ""] }));

    [Theory]
    [InlineData("default", "ServiceAccount")]
    [InlineData("default-deny", "NetworkPolicy")]
    [InlineData("allow-dns", "NetworkPolicy")]
    public void A_model_may_not_overwrite_what_its_namespace_has(string name, string kind) =>
        Assert.Equal(
            $"""
            error MLP017 at ModelSpec "{name}"
              A model can't be named '{name}': the namespace has a {kind} of that name.
              Mend: Give it another name.
            """,
            RuleSet.Check(name, Sound.Model).Single().ToString());

    [Theory]
    [InlineData("a", "b-c", "a-b", "c", 1)]
    [InlineData("a", "b-c", "a-b", "d", 0)]
    [InlineData("a", "c", "b", "c", 0)]
    public void Two_models_may_not_come_to_one_name_with_their_tenants(string tenant, string model, string otherTenant, string otherModel, int findings) =>
        Assert.Equal(
            Enumerable.Repeat("MLP018 platform.tenants.a-b.models.c", findings),
            Found.In(Sound.Platform((tenant, Sound.Tenant((model, Sound.Model))), (otherTenant, Sound.Tenant((otherModel, Sound.Model))))));
}
