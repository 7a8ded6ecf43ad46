using MlPlatform.Components.Tenants;
using MlPlatform.Core.Specs;
using MlPlatform.Preview.Plans;
using MlPlatform.Tests.Support;

namespace MlPlatform.Components.Tests.Tenants;

public sealed class TenantTests
{
    [Fact]
    public async Task It_registers_a_guarded_namespace()
    {
        var plan = await Plan(Examples.Tenant);

        Assert.Equal(
            [
                "kubernetes:core/v1:LimitRange fraud-defaults",
                "kubernetes:core/v1:Namespace fraud",
                "kubernetes:core/v1:ResourceQuota fraud-quota",
                "kubernetes:networking.k8s.io/v1:NetworkPolicy fraud-allow-dns",
                "kubernetes:networking.k8s.io/v1:NetworkPolicy fraud-default-deny",
                "mlplatform:tenants:Tenant fraud",
            ],
            plan.Names().Where(name => name.Contains("fraud", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("audit")]
    [InlineData("enforce")]
    [InlineData("warn")]
    public async Task Its_pods_are_restricted(string mode)
    {
        var plan = await Plan(Examples.Tenant);

        Assert.Equal("\"restricted\"", Namespace(plan).Input($"metadata.labels.'pod-security.kubernetes.io/{mode}'"));
    }

    [Fact]
    public async Task Its_namespace_is_its_name_unless_it_says_another()
    {
        var named = await Plan(Examples.Tenant);
        var other = await Plan(Examples.Tenant with { Namespace = "team-fraud" });

        Assert.Equal("\"fraud\"", Namespace(named).Input("metadata.name"));
        Assert.Equal("\"team-fraud\"", Namespace(other).Input("metadata.name"));
        Assert.Equal("\"team-fraud\"", other.Get("kubernetes:core/v1:ResourceQuota", "fraud-quota").Input("metadata.namespace"));
    }

    [Theory]
    [InlineData("requests.cpu", "\"100\"")]
    [InlineData("requests.memory", "\"200Gi\"")]
    [InlineData("limits.cpu", "\"200\"")]
    [InlineData("limits.memory", "\"400Gi\"")]
    [InlineData("requests.nvidia.com/gpu", "\"8\"")]
    [InlineData("pods", "\"50\"")]
    [InlineData("persistentvolumeclaims", "\"20\"")]
    [InlineData("services.loadbalancers", "\"0\"")]
    [InlineData("services.nodeports", "\"0\"")]
    public async Task The_quota_of_the_founding_team_comes_out_whole(string resource, string expected)
    {
        var plan = await Plan(new TenantSpec { Quota = new() { Cpu = 100, MemoryGiB = 200, Gpus = 8, Pods = 50, PersistentVolumeClaims = 20 } });

        Assert.Equal(expected, plan.Get("kubernetes:core/v1:ResourceQuota", "fraud-quota").Input($"spec.hard.'{resource}'"));
    }

    [Fact]
    public async Task No_traffic_goes_in_or_out_but_queries_to_the_DNS_of_the_cluster()
    {
        var plan = await Plan(Examples.Tenant);
        var deny = plan.Get("kubernetes:networking.k8s.io/v1:NetworkPolicy", "fraud-default-deny");
        var dns = plan.Get("kubernetes:networking.k8s.io/v1:NetworkPolicy", "fraud-allow-dns");

        Assert.Equal("""{"podSelector":{},"policyTypes":["Ingress","Egress"]}""", deny.Input("spec"));
        Assert.Equal(
            """[{"namespaceSelector":{"matchLabels":{"kubernetes.io/metadata.name":"kube-system"}},"podSelector":{"matchLabels":{"k8s-app":"kube-dns"}}}]""",
            dns.Input("spec.egress[0].to"));
        Assert.Equal("""[{"port":53,"protocol":"UDP"},{"port":53,"protocol":"TCP"}]""", dns.Input("spec.egress[0].ports"));
    }

    [Fact]
    public async Task Its_models_wait_for_all_that_guards_them()
    {
        var plan = await Plan(Examples.Tenant with { Models = new Dictionary<string, ModelSpec> { ["scorer"] = Examples.Model } });
        var guards = plan.Resources.Where(resource => resource.Custom && resource.Parent is { } parent && parent.EndsWith("Tenant::fraud", StringComparison.Ordinal)).Select(resource => resource.Urn);

        Assert.Equal(5, guards.Count());
        Assert.Empty(guards.Except(plan.Get("kubernetes:apps/v1:Deployment", "fraud-scorer").Dependencies));
    }

    [Fact]
    public async Task Everything_wrong_with_it_is_said_before_anything_is_registered()
    {
        var error = await Planned.ErrorOf(() =>
        {
            var cluster = Examples.Cluster();
            _ = new Tenant("Fraud!", new() { Cluster = cluster, Tenant = Examples.Tenant with { Models = new Dictionary<string, ModelSpec> { ["scorer"] = Examples.Model with { Image = "scorer:latest" } } } });
        }, alsoThere: ["mlplatform:clusters:ExistingCluster", "pulumi:providers:kubernetes"]);

        Assert.Contains("TenantSpec \"Fraud!\"", error, StringComparison.Ordinal);
        Assert.Contains("latest", error, StringComparison.Ordinal);
    }

    static PlanResource Namespace(Plan plan) => plan.Get("kubernetes:core/v1:Namespace", "fraud");

    static Task<Plan> Plan(TenantSpec tenant) => Planned.Of(() => new Tenant("fraud", new() { Cluster = Examples.Cluster(), Tenant = tenant }));
}
