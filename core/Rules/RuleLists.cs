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
using MlPlatform.Core.Rules.Networks;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Rules.Pools;
using MlPlatform.Core.Rules.Probes;
using MlPlatform.Core.Rules.Quotas;
using MlPlatform.Core.Rules.Registries;
using MlPlatform.Core.Rules.Reservations;
using MlPlatform.Core.Rules.Resources;
using MlPlatform.Core.Rules.Scaling;
using MlPlatform.Core.Rules.Sharing;
using MlPlatform.Core.Rules.Spot;
using MlPlatform.Core.Rules.Stacks;
using MlPlatform.Core.Rules.Storage;
using MlPlatform.Core.Rules.Tags;
using MlPlatform.Core.Rules.Versions;
using MlPlatform.Core.Rules.Weights;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules;

/// <summary>The rules by what they look at.</summary>
static class RuleLists
{
    public static readonly IReadOnlyList<IRule<PlatformSpec>> OfPlatforms = [new SharedNamespace(), new ComposedName(), new ComposedScalerName(), new OpenGateway(), new NobodyHears(), new ReceiverTenants(), new WholeMachineType(), new SharedFileSystem(), new BucketName(), new UnmadeStorage(), new CacheHost(), new WatchedObjective(), new ReceiverName(), new PlatformNamespace(), new ClassOfCloud(), new UnreadClassSetting()];

    public static readonly IReadOnlyList<IRule<ClusterSpec>> OfClusters =
    [
        new ClusterName(), new ClusterRegion(), new ClusterZones(), new UnreadSetting(), new ClusterAdministrators(), new PublicAccess(), new NetworkRange(),
        new SupportedVersion(),
        new ClusterAccount(), new WayIn(), new PrivateAccess(), new PodRange(), new ServiceRange(), new RangesApart(), new AksRanges(), new ExistingNetworkForm(),
        new ShortWindow(), new FreezeDays(), new LogRetention(),
    ];

    public static readonly IReadOnlyList<IRuleOver<PlacedPool>> OfPools =
    [
        new PoolName(), new KnownMachine(), new AlikeMachines(), new NodeRange(), new SharedGpus(), new SpotChoice(), new JoiningMachine(), new PoolLabels(), new SingleMachineType(),
        new MigLayoutFits(), new MigCapableGpus(), new UniformSlices(), new SharingModes(),
        new SpareNodes(),
        new ReservationGiven(), new CapacityOffered(), new EmptyStart(), new UnreadPoolSetting(), new StreamedImages(), new SystemPool(), new LocalDisks(), new FlexFabric(), new BlockStart(),
    ];

    public static readonly IReadOnlyList<IRuleOver<PlacedPlatform>> OfPlacements =
    [
        new ComposedAwsName(), new GeneralPool(), new SingleGeneralNode(), new PoolZones(), new ModelPlacement(), new NodeFit(), new TightFit(), new ModelFitsPools(),
        new MinimumsFitPools(), new MaximumsOverPools(), new SharesAsked(), new QuotaBeyondPools(), new VersionEnding(), new VersionEnded(),
        new AccountQuotaFits(), new AccountQuotaTight(), new AccountQuotaNeeded(),
        new MigProfileOffered(), new SeveralSlices(), new UntrustedTenants(), new StolenGpus(), new VisibleDevices(), new OneMigStrategy(),
        new ResourceMetrics(), new CustomMetrics(), new SharedGpuMetric(), new SliceSeries(), new NodePortInProduction(), new FabricThere(),
        new GpuMemoryFit(), new SharedGpuMemory(), new CudaForGpu(), new CudaTagForGpu(), new CudaForDriver(), new CudaTagForDriver(),
        new JobFitsPools(), new NodeDisk(), new AllowedAutoscaler(), new UnreadAutoscaling(), new KnownShares(), new CountedShares(), new ExpanderPriorities(),
        new MigRace(), new CloudImage(), new DriverInstaller(), new OneGpuSetup(), new ClusterPodsFit(), new BottlerocketSharing(), new FabricMade(), new ReservedMachine(), new ChartKubernetes(), new NextKubernetes(), new SpotZones(), new SpotNotice(),
        new SpotOnly(), new OnDemandFloor(), new SpotCheckpoints(), new SpotRestarts(), new SingleReplica(), new BurstCapacity(), new ClassAccess(),
        new KnownClass(),
        new LoadFitsPools(), new LoadFitsMaximum(), new PeakSurvivesZone(), new StrandedGpus(),
        new RangeHoldsPool(), new RangeHoldsAll(), new ReservedZone(), new RunTime(), new AksSystemPool(), new SingleSystemNode(), new PoolFabric(), new CloudTags(), new KarpenterMinimum(), new ForeignWeights(),
    ];

    public static readonly IReadOnlyList<IRuleOver<PlacedStack>> OfStacks = [new StackTenant(), new StackName()];

    public static readonly IReadOnlyList<IRule<TenantSpec>> OfTenants =
    [
        new TenantName(), new NamespaceName(), new ReservedNamespace(), new QuotaLimits(), new DefaultLimits(), new JobNameTaken(),
    ];

    public static readonly IReadOnlyList<IRuleOver<TenantClaims>> OfClaims = [new ModelFitsQuota(), new MinimumsFitQuota(), new MaximumsOverQuota(), new JobFitsQuota()];

    public static readonly IReadOnlyList<IRule<WorkloadSpec>> OfWorkloads =
    [
        new ImageForm(), new MovingTag(), new ConfigKey(), new PlainSecret(),
        new MovingPath(), new HubRevision(), new LimitBelowRequest(), new PeakMemory(), new SteadyMemory(), new GuaranteedGpu(),
        new MountPaths(), new WeightsInMemory(),
    ];

    public static readonly IReadOnlyList<IRule<ModelSpec>> OfModels =
    [
        new ModelName(), new ModelNameLength(), new ReservedModelName(), new AllowedNamespace(), new ReplicaRange(), new DrainTime(), new DrainBlocked(),
        new ServedRevision(), new ReadinessProbe(), new LivenessDuringLoad(), new SharedProbePath(), new StartupBudget(), new UsualStartupBudget(),
        new BudgetTwice(), new NothingMayGo(), new WeakBudget(), new RolloutOutage(), new ServerDrain(), new MemoryTargetAtRest(),
        new OpenService(), new SourceRange(), new UnreadRanges(), new UnknownMetric(), new GpuUtilizationOfLlm(), new TargetKind(), new QueryText(),
        new AverageOfAverage(), new ClusterWideQuery(), new UnknownSeries(), new DuplicateMetric(), new ReachableTarget(),
        new VerticalAndHorizontal(), new VerticalOfGpu(), new VerticalNothing(), new LoadOrder(), new PeakServed(),
        new ReplicasOnOneVolume(), new MeasurableObjective(),
    ];

    public static readonly IReadOnlyList<IRule<TrainingJobSpec>> OfJobs = [new JobName(), new CheckpointPace(), new JobOnOneVolume(), new CheckpointVolume()];

    public static readonly LoweredRule OfLowered = new();

    /// <summary>Every rule, by id.</summary>
    public static IReadOnlyList<IRule> All { get; } =
    [
        .. SettingsRule.All.Concat<IRule>(OfPlatforms).Concat(OfClusters).Concat(OfPools).Concat(OfPlacements).Concat(OfTenants).Concat(OfClaims).Concat(OfWorkloads).Concat(OfModels).Concat(OfJobs).Concat(OfStacks).Append(OfLowered)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];
}
