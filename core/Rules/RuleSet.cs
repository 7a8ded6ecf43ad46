using System.Collections.Frozen;
using MlPlatform.Core.Rules.Accounts;
using MlPlatform.Core.Rules.Autoscaling;
using MlPlatform.Core.Rules.Capacities;
using MlPlatform.Core.Rules.Clusters;
using MlPlatform.Core.Rules.Configuration;
using MlPlatform.Core.Rules.Cuda;
using MlPlatform.Core.Rules.Drivers;
using MlPlatform.Core.Rules.Exposure;
using MlPlatform.Core.Rules.Gateways;
using MlPlatform.Core.Rules.GpuMemory;
using MlPlatform.Core.Rules.Images;
using MlPlatform.Core.Rules.Jobs;
using MlPlatform.Core.Rules.Load;
using MlPlatform.Core.Rules.Metrics;
using MlPlatform.Core.Rules.Monitoring;
using MlPlatform.Core.Rules.Names;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Rules.Pools;
using MlPlatform.Core.Rules.Probes;
using MlPlatform.Core.Rules.Quotas;
using MlPlatform.Core.Rules.Resources;
using MlPlatform.Core.Rules.Scaling;
using MlPlatform.Core.Rules.Sharing;
using MlPlatform.Core.Rules.Spot;
using MlPlatform.Core.Rules.Stacks;
using MlPlatform.Core.Rules.Storage;
using MlPlatform.Core.Rules.Versions;
using MlPlatform.Core.Rules.Weights;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules;

/// <summary>All rules over specs. A check runs every one of its scope and reports everything at once, by path.</summary>
public static class RuleSet
{
    static readonly IReadOnlyList<IRule<PlatformSpec>> OfPlatforms = [new SharedNamespace(), new ComposedName(), new ComposedScalerName(), new OpenGateway(), new NobodyHears(), new ReceiverTenants(), new WholeMachineType()];

    static readonly IReadOnlyList<IRule<ClusterSpec>> OfClusters =
    [
        new ClusterName(), new ClusterRegion(), new ClusterZones(), new UnreadSetting(), new ClusterAdministrators(), new PublicAccess(), new NetworkRange(),
        new SupportedVersion(),
    ];

    static readonly IReadOnlyList<IRuleOver<PlacedPool>> OfPools =
    [
        new PoolName(), new KnownMachine(), new AlikeMachines(), new NodeRange(), new SharedGpus(), new SpotChoice(), new JoiningMachine(), new PoolLabels(), new SingleMachineType(),
        new MigLayoutFits(), new MigCapableGpus(), new UniformSlices(), new SharingModes(),
        new SpareNodes(),
    ];

    static readonly IReadOnlyList<IRuleOver<PlacedPlatform>> OfPlacements =
    [
        new ComposedAwsName(), new GeneralPool(), new SingleGeneralNode(), new ModelPlacement(), new NodeFit(), new TightFit(), new ModelFitsPools(),
        new MinimumsFitPools(), new MaximumsOverPools(), new SharesAsked(), new QuotaBeyondPools(), new VersionEnding(), new VersionEnded(),
        new AccountQuotaFits(), new AccountQuotaTight(), new AccountQuotaNeeded(),
        new MigProfileOffered(), new SeveralSlices(), new UntrustedTenants(), new StolenGpus(), new VisibleDevices(), new OneMigStrategy(),
        new ResourceMetrics(), new CustomMetrics(), new SharedGpuMetric(), new SliceSeries(), new NodePortInProduction(), new FabricThere(),
        new GpuMemoryFit(), new SharedGpuMemory(), new CudaForGpu(), new CudaTagForGpu(), new CudaForDriver(), new CudaTagForDriver(),
        new JobFitsPools(), new NodeDisk(), new AllowedAutoscaler(), new UnreadAutoscaling(), new KnownShares(), new CountedShares(), new ExpanderPriorities(),
        new MigRace(), new CloudImage(), new DriverInstaller(), new ChartKubernetes(), new NextKubernetes(), new SpotZones(), new SpotNotice(),
        new SpotOnly(), new OnDemandFloor(), new SpotCheckpoints(), new SpotRestarts(), new SingleReplica(), new BurstCapacity(), new ClassAccess(),
        new KnownClass(),
        new LoadFitsPools(), new LoadFitsMaximum(), new PeakSurvivesZone(), new StrandedGpus(),
    ];

    static readonly IReadOnlyList<IRuleOver<PlacedStack>> OfStacks = [new StackTenant(), new StackName()];

    static readonly IReadOnlyList<IRule<TenantSpec>> OfTenants =
    [
        new TenantName(), new NamespaceName(), new ReservedNamespace(), new QuotaLimits(), new DefaultLimits(), new JobNameTaken(),
    ];

    static readonly IReadOnlyList<IRuleOver<TenantClaims>> OfClaims = [new ModelFitsQuota(), new MinimumsFitQuota(), new MaximumsOverQuota(), new JobFitsQuota()];

    static readonly IReadOnlyList<IRule<WorkloadSpec>> OfWorkloads =
    [
        new ImageForm(), new MovingTag(), new ConfigKey(), new PlainSecret(),
        new MovingPath(), new HubRevision(), new LimitBelowRequest(), new PeakMemory(), new SteadyMemory(), new GuaranteedGpu(),
        new MountPaths(), new WeightsInMemory(),
    ];

    static readonly IReadOnlyList<IRule<ModelSpec>> OfModels =
    [
        new ModelName(), new ModelNameLength(), new ReservedModelName(), new AllowedNamespace(), new ReplicaRange(), new DrainTime(), new DrainBlocked(),
        new ServedRevision(), new ReadinessProbe(), new LivenessDuringLoad(), new SharedProbePath(), new StartupBudget(), new UsualStartupBudget(),
        new BudgetTwice(), new NothingMayGo(), new WeakBudget(), new RolloutOutage(), new ServerDrain(), new MemoryTargetAtRest(),
        new OpenService(), new SourceRange(), new UnreadRanges(), new UnknownMetric(), new GpuUtilizationOfLlm(), new TargetKind(), new QueryText(),
        new AverageOfAverage(), new ClusterWideQuery(), new UnknownSeries(), new DuplicateMetric(), new ReachableTarget(),
        new VerticalAndHorizontal(), new VerticalOfGpu(), new VerticalNothing(), new LoadOrder(), new PeakServed(),
        new ReplicasOnOneVolume(),
    ];

    static readonly IReadOnlyList<IRule<TrainingJobSpec>> OfJobs = [new JobName(), new CheckpointPace(), new JobOnOneVolume(), new CheckpointVolume()];

    static readonly LoweredRule OfLowered = new();

    /// <summary>Every rule, by id.</summary>
    public static IReadOnlyList<IRule> All { get; } =
    [
        .. SettingsRule.All.Concat<IRule>(OfPlatforms).Concat(OfClusters).Concat(OfPools).Concat(OfPlacements).Concat(OfTenants).Concat(OfClaims).Concat(OfWorkloads).Concat(OfModels).Concat(OfJobs).Concat(OfStacks).Append(OfLowered)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    static readonly FrozenDictionary<string, IRule> ById = All.ToFrozenDictionary(rule => rule.Id, StringComparer.Ordinal);

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
    public static IReadOnlyList<Finding> Check(string name, TenantSpec tenant) =>
        Check(name, tenant, SpecPath.Code<TenantSpec>(name), Breaches);

    /// <summary>Everything wrong with a model that is made in C#, by property.</summary>
    /// <param name="name">Name of the model.</param>
    /// <param name="model">The model.</param>
    public static IReadOnlyList<Finding> Check(string name, ModelSpec model) =>
        Check(name, model, SpecPath.Code<ModelSpec>(name), Breaches);

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
            .. OfLowered.Check(lowered),
            .. lowered.Lower(Breaches(platform, placed)),
        ];
    }

    static IEnumerable<Finding> Breaches(Node<PlatformSpec> platform, PlacedPlatform placed) =>
    [
        .. OfPlatforms.SelectMany(rule => rule.Check(platform)),
        .. OfClusters.SelectMany(rule => rule.Check(placed.Cluster)),
        .. OfPools.SelectMany(rule => placed.Pools.SelectMany(rule.Check)),
        .. OfPlacements.SelectMany(rule => rule.Check(placed)),
        .. TenantClaims.Of(platform, placed).SelectMany(claims => Breaches(claims.Tenant, claims)),
    ];

    static IEnumerable<Finding> Breaches(Node<TenantSpec> tenant) => Breaches(tenant, TenantClaims.Alone(tenant));

    static IEnumerable<Finding> Breaches(Node<TenantSpec> tenant, TenantClaims claims) =>
    [
        .. OfTenants.SelectMany(rule => rule.Check(tenant)),
        .. OfClaims.SelectMany(rule => rule.Check(claims)),
        .. tenant.Parts(nameof(TenantSpec.Models), tenant.Spec.Models).SelectMany(Breaches),
        .. tenant.Parts(nameof(TenantSpec.Jobs), tenant.Spec.Jobs).SelectMany(Breaches),
    ];

    static IEnumerable<Finding> Breaches(Node<ModelSpec> model) =>
        OfModels.SelectMany(rule => rule.Check(model)).Concat(Breaches(model.Seen<WorkloadSpec>(model.Spec)));

    static IEnumerable<Finding> Breaches(Node<TrainingJobSpec> job) =>
        OfJobs.SelectMany(rule => rule.Check(job)).Concat(Breaches(job.Seen<WorkloadSpec>(job.Spec)));

    static IEnumerable<Finding> Breaches(Node<WorkloadSpec> workload) => OfWorkloads.SelectMany(rule => rule.Check(workload));

    static IEnumerable<Finding> Breaches(Node<ModelStackSpec> stack, PlatformSpec platform)
    {
        var placed = new PlacedStack(stack, platform);
        var lowered = new LoweredRules(stack.Spec.LoweredRules, stack.At(nameof(ModelStackSpec.LoweredRules)));
        return [
            .. OfLowered.Check(lowered),
            .. lowered.Lower([.. OfStacks.SelectMany(rule => rule.Check(placed)), .. StackCheck.Breaches(placed, node => Breaches(node), Breaches)]),
        ];
    }
}
