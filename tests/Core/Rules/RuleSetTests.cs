using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules;

public sealed class RuleSetTests
{
    [Fact]
    public void Ids_are_a_contract()
    {
        // An id is never given to another rule, and never taken away: users name it in their settings, their reviews and their searches.
        string[] golden =
        [
            "MLP001 Error Every key of the settings is known",
            "MLP002 Error Every value has the type of its key",
            "MLP003 Error Every required key is there",
            "MLP004 Error No value is empty where one is needed",
            "MLP005 Error The settings are well-formed",
            "MLP006 Error Every number is within its range",
            "MLP007 Error Every text has the form that it must have",
            "MLP008 Error No key stands twice in one object",
            "MLP009 Error Every choice is one that there is",
            "MLP010 Error A tenant's name is a DNS label",
            "MLP011 Error A model's name can name a Service",
            "MLP012 Warning A model's name leaves room for the names of its pods",
            "MLP013 Error A tenant's namespace is a DNS label",
            "MLP014 Error A tenant doesn't live in a namespace of the cluster",
            "MLP015 Error No two tenants have the same namespace",
            "MLP016 Error Namespaces that may call a model are names",
            "MLP017 Error A model isn't named as an object that its namespace has already",
            "MLP018 Error No two models have the same name once their tenants' is put before it",
            "MLP020 Error An image is a well-formed reference",
            "MLP021 Error An image's tag never moves",
            "MLP030 Error A model's minimum of replicas is not above its maximum",
            "MLP031 Error A replica drains within its grace period",
            "MLP032 Error A disruption budget lets a drain take a replica at the minimum of replicas",
            "MLP040 Error A model's maximum fits its tenant's quota, with one replica more for a rollout",
            "MLP041 Error The minimums of a tenant's models fit its quota together, with one replica more for a rollout",
            "MLP042 Warning The maximums of a tenant's models fit its quota together",
            "MLP043 Error A quota's limits are not below its requests",
            "MLP044 Error A container's default limits are not below its default requests",
            "MLP050 Error A key of a model's configuration can name an environment variable",
            "MLP051 Error No secret stands in a model's configuration or arguments",
            "MLP055 Error Every secret that the settings name is in the configuration",
            "MLP056 Error A rule that a stack lowers to a warning is one that can be lowered, and has a reason",
            "MLP060 Error The name of a cluster is one that its cloud takes",
            "MLP061 Error A cluster that is made is in a region that there is",
            "MLP062 Error A cluster has two or three zones, each of its region and each once",
            "MLP063 Error No setting stands there that this kind of cluster never reads",
            "MLP064 Error A cluster on AWS has administrators, each a role or user and each once",
            "MLP065 Error The control plane is open to named ranges of public addresses, never to the internet",
            "MLP066 Error A network has a private range of IPv4 addresses that can be shared among zones",
            "MLP067 Error A cluster has a Kubernetes version that its cloud runs",
            "MLP068 Error The names of a cluster on AWS and of its pools leave room for what is appended to them",
            "MLP070 Error A pool's name is a DNS label",
            "MLP071 Error Every machine type of a pool is known",
            "MLP072 Error The machine types of a pool have the same GPUs and the same architecture, and each stands once",
            "MLP073 Error A pool's minimum of nodes is not above its maximum",
            "MLP074 Error Only a pool with GPUs shares them",
            "MLP075 Error A cluster that is made has a pool without GPUs that always has a node",
            "MLP076 Warning The pools without GPUs always have two nodes or more",
            "MLP077 Warning A spot pool has several machine types",
            "MLP078 Error Every machine type of a pool runs the node image that the stack gives it",
            "MLP079 Error Labels of nodes are well-formed, and none is the platform's or the cluster's own",
            "MLP080 Error The pools of a model are there, and are of one kind of GPU",
            "MLP081 Error A replica fits on an empty node of one of its pools",
            "MLP082 Warning A replica fits on every kind of node that its pool may add, with room for what only a running node shows",
            "MLP083 Error A model's maximum fits its pools, with one replica more for a rollout",
            "MLP084 Error The minimums of all models fit their pools together, with one replica more for a rollout",
            "MLP085 Warning The maximums of all models fit their pools together",
            "MLP086 Error A pod asks for one share of a shared GPU at most",
            "MLP087 Warning A tenant's quota of GPUs is not above what all pools offer",
            "MLP090 Error The tenant of a model stack is one of its platform",
            "MLP091 Error A model stack has a name that no model of its tenant on the platform has",
            "MLP110 Error A MIG layout is one that the pool's GPUs can hold",
            "MLP111 Error GPUs that are cut into slices are of a model that can be",
            "MLP112 Error Where all slices are offered as nvidia.com/gpu, all of them are alike",
            "MLP113 Error The MIG profile of a model is offered by its pools, and chosen where they have several",
            "MLP114 Warning A pod asks for one slice, since slices don't work together",
            "MLP115 Error A tenant that others can't trust shares no time-sliced or MPS GPU with them",
            "MLP116 Error Where there are several tenants, nothing tolerates the taint of GPU nodes without asking for a GPU",
            "MLP117 Error Where there are several tenants, no workload sets NVIDIA_VISIBLE_DEVICES",
            "MLP118 Error A pool's ways of sharing don't exclude each other",
            "MLP119 Error All pools that are cut have the same MIG strategy",
            "MLP190 Warning The pools hold the replicas that a model's declared load needs",
            "MLP191 Warning A model's maximum of replicas has the headroom that its load is planned with, and survives a zone",
            "MLP192 Warning The peak of a model is served while one zone is gone",
            "MLP193 Warning Less than a third of a pool's GPUs is stranded",
        ];
        Assert.Equal(golden, RuleSet.All.Select(rule => $"{rule.Id} {rule.Severity} {rule.Title}"));
    }

    [Fact]
    public void Every_rule_explains_itself_and_says_what_to_change() =>
        Assert.All(RuleSet.All, rule =>
        {
            Assert.EndsWith(".", rule.Explanation, StringComparison.Ordinal);
            Assert.EndsWith(".", rule.Mend, StringComparison.Ordinal);
            Assert.NotEqual('.', rule.Title[^1]);
        });

    [Fact]
    public void Every_rule_is_in_the_set() =>
        Assert.Equal(
            typeof(RuleSet).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IRule)) && IsOfRules(type)).Select(type => type.Name).Order(),
            RuleSet.All.Select(rule => rule.GetType()).Where(IsOfRules).Select(type => type.Name).Order());

    static bool IsOfRules(Type type) => type.Namespace!.StartsWith("MlPlatform.Core.Rules", StringComparison.Ordinal);

    [Fact]
    public void Constraints_hold_for_specs_made_in_CSharp() =>
        Assert.Equal(
            [
                "MLP006 TenantSpec \"fraud\": ContainerDefaults.Cpu",
                "MLP007 TenantSpec \"fraud\": Models[\"scorer\"].HealthPath",
                "MLP006 TenantSpec \"fraud\": Models[\"scorer\"].MemoryGiB",
                "MLP006 TenantSpec \"fraud\": Quota.Pods",
            ],
            Found.In(Sound.Tenant(("scorer", Sound.Model with { HealthPath = "health", MemoryGiB = double.NaN })) with
            {
                ContainerDefaults = new() { Cpu = double.PositiveInfinity },
                Quota = Sound.Quota with { Pods = 0 },
            }));

    [Fact]
    public void Nulls_in_specs_made_in_CSharp_are_told_by_place() =>
        Assert.Equal(
            [
                "MLP004 TenantSpec \"fraud\": ContainerDefaults",
                "MLP004 TenantSpec \"fraud\": Models[\"nothing\"]",
                "MLP004 TenantSpec \"fraud\": Models[\"scorer\"].AllowedNamespaces[0]",
                "MLP004 TenantSpec \"fraud\": Models[\"scorer\"].Config[\"A\"]",
                "MLP004 TenantSpec \"fraud\": Models[\"scorer\"].Image",
                "MLP004 TenantSpec \"fraud\": Quota",
            ],
            Found.In(new TenantSpec
            {
                Quota = null!,
                ContainerDefaults = null!,
                Models = new Dictionary<string, ModelSpec>
                {
                    ["nothing"] = null!,
                    ["scorer"] = Sound.Model with { Image = null!, AllowedNamespaces = [null!], Config = new Dictionary<string, string> { ["A"] = null! } },
                },
            }));

    [Fact]
    public void The_order_of_findings_does_not_hang_on_the_order_of_the_spec()
    {
        var broken = Sound.Model with { Image = "fraud" };
        Assert.Equal(
            Findings.Text(RuleSet.Check("fraud", Sound.Tenant(("a", broken), ("b", broken)))),
            Findings.Text(RuleSet.Check("fraud", Sound.Tenant(("b", broken), ("a", broken)))));
    }

    [Fact]
    public void A_platform_made_in_CSharp_is_told_by_property() =>
        Assert.Equal(
            ["MLP021 PlatformSpec \"ml\": Tenants[\"fraud\"].Models[\"scorer\"].Image"],
            Found.Lines(RuleSet.Check("ml", Sound.Platform(("fraud", Sound.Tenant(("scorer", Sound.Model with { Image = "fraud" })))))));
}
