using System.Collections.Frozen;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Rules.Quotas;
using MlPlatform.Core.Rules.Stacks;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules;

/// <summary>All rules over specs. A check runs every one of its scope and reports everything at once, by path.</summary>
public static class RuleSet
{
    static readonly FrozenDictionary<string, IRule> ById = RuleLists.All.ToFrozenDictionary(rule => rule.Id, StringComparer.Ordinal);

    /// <summary>Every rule, by id.</summary>
    public static IReadOnlyList<IRule> All => RuleLists.All;

    /// <summary>The rule of an id, or null.</summary>
    /// <param name="id">Its id, such as <c>MLP021</c>.</param>
    public static IRule? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>Everything wrong with settings: what reading them found, and the breaches of rules in whatever could be read.</summary>
    /// <param name="settings">The settings as they were read.</param>
    /// <param name="asOf">The day as of which it is checked: what is out of support depends on it. Null where no day is to matter, as in a plan.</param>
    public static IReadOnlyList<Finding> Check(SettingsResult<PlatformSpec> settings, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.Draft is { } draft
            ? Findings.Sorted([.. settings.Findings, .. Breaches(new Node<PlatformSpec>("", draft, settings.Root, settings.Gaps), asOf)])
            : settings.Findings;
    }

    /// <summary>Everything wrong with the settings of a model stack, as far as it is known without its platform.</summary>
    /// <param name="settings">The settings as they were read.</param>
    public static IReadOnlyList<Finding> Check(SettingsResult<ModelStackSpec> settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.Draft is { } draft
            ? Findings.Sorted([.. settings.Findings, .. StackCheck.Breaches(new("", draft, settings.Root, settings.Gaps), Breaches)])
            : settings.Findings;
    }

    /// <summary>
    /// Everything wrong with the settings of a model stack: of the model by itself, and of its platform with the model in it. What is wrong
    /// with the platform without it isn't told.
    /// </summary>
    /// <param name="settings">The settings as they were read.</param>
    /// <param name="platform">The platform that the stack names.</param>
    public static IReadOnlyList<Finding> Check(SettingsResult<ModelStackSpec> settings, PlatformSpec platform)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(platform);
        return settings.Draft is { } draft
            ? Findings.Sorted([.. settings.Findings, .. Breaches(new Node<ModelStackSpec>("", draft, settings.Root, settings.Gaps), platform)])
            : settings.Findings;
    }

    /// <summary>
    /// Everything wrong with a model stack, by path in the settings that it stands for: of the model by itself, and of its platform with
    /// the model in it. What is wrong with the platform without it isn't told.
    /// </summary>
    /// <param name="stack">The stack.</param>
    /// <param name="platform">The platform that it names.</param>
    /// <param name="root">Key of the settings; every path starts with it.</param>
    public static IReadOnlyList<Finding> Check(ModelStackSpec stack, PlatformSpec platform, string root = "model")
    {
        ArgumentNullException.ThrowIfNull(platform);
        return Check("", stack, SpecPath.Settings(root), node => Breaches(node, platform));
    }

    /// <summary>Everything wrong with a platform, by path in the settings that it stands for.</summary>
    /// <param name="platform">The platform.</param>
    /// <param name="root">Key of the settings; every path starts with it.</param>
    /// <param name="asOf">The day as of which it is checked; null where no day is to matter.</param>
    public static IReadOnlyList<Finding> Check(PlatformSpec platform, string root = "platform", DateOnly? asOf = null) =>
        Check(root, platform, SpecPath.Settings(root), node => Breaches(node, asOf));

    /// <summary>Everything wrong with a platform that is made in C#, by property.</summary>
    /// <param name="name">Name of the platform.</param>
    /// <param name="platform">The platform.</param>
    public static IReadOnlyList<Finding> Check(string name, PlatformSpec platform) =>
        Check(name, platform, SpecPath.Code<PlatformSpec>(name), node => Breaches(node));

    /// <summary>Everything wrong with a tenant that is made in C#, by property.</summary>
    /// <param name="name">Name of the tenant.</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="pools">The pools of its cluster; null where they aren't known.</param>
    public static IReadOnlyList<Finding> Check(string name, TenantSpec tenant, IReadOnlyList<NodePool>? pools = null) =>
        Check(name, tenant, SpecPath.Code<TenantSpec>(name), node => Breaches(node).Concat(node.Parts(nameof(TenantSpec.Models), tenant.Models).SelectMany(model => Misplaced(model, pools))));

    /// <summary>Everything wrong with a model that is made in C#, by property.</summary>
    /// <param name="name">Name of the model.</param>
    /// <param name="model">The model.</param>
    /// <param name="pools">The pools of its cluster; null where they aren't known.</param>
    public static IReadOnlyList<Finding> Check(string name, ModelSpec model, IReadOnlyList<NodePool>? pools = null) =>
        Check(name, model, SpecPath.Code<ModelSpec>(name), node => Breaches(node).Concat(Misplaced(node, pools)));

    static IReadOnlyList<Finding> Check<TSpec>(string name, TSpec spec, SpecPath path, Func<Node<TSpec>, IEnumerable<Finding>> breaches)
        where TSpec : class
    {
        ArgumentNullException.ThrowIfNull(spec);
        var gaps = new Gaps();
        var findings = new List<Finding>();
        if (new ConstraintCheck(gaps, findings).Record(spec, path))
            findings.AddRange(breaches(new(name, spec, path, gaps)));
        return Findings.Sorted(findings);
    }

    static IEnumerable<Finding> Breaches(Node<PlatformSpec> platform, DateOnly? asOf = null)
    {
        var placed = PlacedPlatform.Of(platform, asOf);
        var lowered = new LoweredRules(platform.Spec.LoweredRules, platform.At(nameof(PlatformSpec.LoweredRules)));
        return [
            .. RuleLists.OfLowered.Check(lowered),
            .. lowered.Lower(Breaches(platform, placed)),
        ];
    }

    static IEnumerable<Finding> Breaches(Node<PlatformSpec> platform, PlacedPlatform placed) =>
    [
        .. RuleLists.OfPlatforms.SelectMany(rule => rule.Check(platform)),
        .. RuleLists.OfClusters.SelectMany(rule => rule.Check(placed.Cluster)),
        .. RuleLists.OfPools.SelectMany(rule => placed.Pools.SelectMany(rule.Check)),
        .. RuleLists.OfPlacements.SelectMany(rule => rule.Check(placed)),
        .. TenantClaims.Of(platform, placed).SelectMany(claims => Breaches(claims.Tenant, claims)),
    ];

    static IEnumerable<Finding> Misplaced(Node<ModelSpec> model, IReadOnlyList<NodePool>? pools) => pools is null ? [] : ModelPlacement.Of(model.Seen<WorkloadSpec>(model.Spec), pools);

    static IEnumerable<Finding> Breaches(Node<TenantSpec> tenant) => Breaches(tenant, TenantClaims.Alone(tenant));

    static IEnumerable<Finding> Breaches(Node<TenantSpec> tenant, TenantClaims claims) =>
    [
        .. RuleLists.OfTenants.SelectMany(rule => rule.Check(tenant)),
        .. RuleLists.OfClaims.SelectMany(rule => rule.Check(claims)),
        .. tenant.Parts(nameof(TenantSpec.Models), tenant.Spec.Models).SelectMany(Breaches),
        .. tenant.Parts(nameof(TenantSpec.Jobs), tenant.Spec.Jobs).SelectMany(Breaches),
    ];

    static IEnumerable<Finding> Breaches(Node<ModelSpec> model) =>
        RuleLists.OfModels.SelectMany(rule => rule.Check(model)).Concat(Breaches(model.Seen<WorkloadSpec>(model.Spec)));

    static IEnumerable<Finding> Breaches(Node<TrainingJobSpec> job) =>
        RuleLists.OfJobs.SelectMany(rule => rule.Check(job)).Concat(Breaches(job.Seen<WorkloadSpec>(job.Spec)));

    static IEnumerable<Finding> Breaches(Node<WorkloadSpec> workload) => RuleLists.OfWorkloads.SelectMany(rule => rule.Check(workload));

    static IEnumerable<Finding> Breaches(Node<ModelStackSpec> stack, PlatformSpec platform)
    {
        var placed = new PlacedStack(stack, platform);
        var lowered = new LoweredRules(stack.Spec.LoweredRules, stack.At(nameof(ModelStackSpec.LoweredRules)));
        return [
            .. RuleLists.OfLowered.Check(lowered),
            .. lowered.Lower([.. RuleLists.OfStacks.SelectMany(rule => rule.Check(placed)), .. StackCheck.Breaches(placed, node => Breaches(node), Breaches)]),
        ];
    }
}
