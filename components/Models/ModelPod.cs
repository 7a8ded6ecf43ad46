using MlPlatform.Core;
using MlPlatform.Core.Metrics;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace MlPlatform.Components.Models;

/// <summary>The pods of a model, and how they are replaced.</summary>
static class ModelPod
{
    public const string PortName = ServerScrape.Http;
    const string Scratch = "tmp";

    public static string ConfigName(string model) => $"{model}-config";

    /// <summary>The Deployment. It has no replicas of its own: the autoscaler owns them, and each deployment would reset them.</summary>
    public static DeploymentSpecArgs Deployment(string name, ModelSpec model, Placement placement, IReadOnlyDictionary<string, string>? labels, ServerScrape? scrape) => new()
    {
        Selector = new LabelSelectorArgs { MatchLabels = Labels.Selector(name) },
        RevisionHistoryLimit = 5,
        ProgressDeadlineSeconds = (int)RolloutStrategy.CreateTimeout(model, placement).TotalSeconds,
        Strategy = new DeploymentStrategyArgs
        {
            Type = "RollingUpdate",
            RollingUpdate = new RollingUpdateDeploymentArgs { MaxSurge = model.MaxSurge, MaxUnavailable = model.MaxSurge == 0 ? 1 : 0 },
        },
        Template = new PodTemplateSpecArgs
        {
            Metadata = new ObjectMetaArgs
            {
                Labels = InputMap<string>.Merge(Labels.Of(name, "model"), Children.Map(labels ?? new Dictionary<string, string>())),
                Annotations = new InputMap<string> { ["checksum/config"] = ConfigHash.Of(model.Config) },
            },
            Spec = Spec(name, model, placement, scrape),
        },
    };

    static PodSpecArgs Spec(string name, ModelSpec model, Placement placement, ServerScrape? scrape)
    {
        var pod = new PodSpecArgs
        {
            ServiceAccountName = name,
            AutomountServiceAccountToken = false,
            EnableServiceLinks = false,
            TerminationGracePeriodSeconds = model.GracePeriodSeconds,
            SecurityContext = new PodSecurityContextArgs { RunAsNonRoot = true, SeccompProfile = new SeccompProfileArgs { Type = "RuntimeDefault" } },
            TopologySpreadConstraints = new TopologySpreadConstraintArgs
            {
                MaxSkew = 1,
                TopologyKey = "topology.kubernetes.io/zone",
                WhenUnsatisfiable = "ScheduleAnyway",
                LabelSelector = new LabelSelectorArgs { MatchLabels = Labels.Selector(name) },
                // Without it the pods of the old revision count, and the new ones end up in the zones that those left free.
                MatchLabelKeys = ["pod-template-hash"],
            },
            Containers = Container(name, model, placement, scrape),
            Volumes = new VolumeArgs { Name = Scratch, EmptyDir = new EmptyDirVolumeSourceArgs { SizeLimit = Quantity.GiB(1) } },
        };
        foreach (var taint in placement.Tolerated)
            pod.Tolerations.Add(new TolerationArgs { Key = taint.Key, Operator = "Exists", Effect = taint.Effect });
        foreach (var toleration in model.Tolerations) pod.Tolerations.Add(Toleration(toleration));
        if (placement.Pools.Count > 0) pod.Affinity = In(placement.Pools);
        return pod;
    }

    static TolerationArgs Toleration(TolerationSpec toleration)
    {
        var tolerated = new TolerationArgs { Operator = toleration.Value is null ? "Exists" : "Equal" };
        if (toleration.Key is not null) tolerated.Key = toleration.Key;
        if (toleration.Value is not null) tolerated.Value = toleration.Value;
        if (toleration.Effect is not null) tolerated.Effect = toleration.Effect;
        return tolerated;
    }

    static AffinityArgs In(IReadOnlyList<NodePool> pools) => new()
    {
        NodeAffinity = new NodeAffinityArgs
        {
            RequiredDuringSchedulingIgnoredDuringExecution = new NodeSelectorArgs
            {
                NodeSelectorTerms = new NodeSelectorTermArgs
                {
                    MatchExpressions = new NodeSelectorRequirementArgs
                    {
                        Key = NodePool.Label,
                        Operator = "In",
                        Values = pools.Select(pool => pool.Name).ToArray(),
                    },
                },
            },
        },
    };

    static ContainerArgs Container(string name, ModelSpec model, Placement placement, ServerScrape? scrape)
    {
        var container = new ContainerArgs
        {
            Name = "model",
            Image = model.Image,
            Ports = new ContainerPortArgs { Name = PortName, ContainerPortValue = model.Port },
            Resources = new ResourceRequirementsArgs
            {
                Requests = Resources(model.Cpu, model.MemoryGiB, placement),
                Limits = Resources(model.CpuLimit ?? model.Cpu, model.MemoryLimitGiB ?? model.MemoryGiB, placement),
            },
            SecurityContext = new SecurityContextArgs
            {
                AllowPrivilegeEscalation = false,
                ReadOnlyRootFilesystem = true,
                Capabilities = new CapabilitiesArgs { Drop = ["ALL"] },
            },
            VolumeMounts = new VolumeMountArgs { Name = Scratch, MountPath = "/tmp" },
        };
        if (scrape is { IsApart: true }) container.Ports.Add(new ContainerPortArgs { Name = scrape.PortName, ContainerPortValue = scrape.Port });
        var probes = model.Probes;
        if (probes.Startup) container.StartupProbe = Probe(model.ReadyPath, periodSeconds: 10, failures: (model.StartupSeconds + 9) / 10);
        if (probes.Readiness) container.ReadinessProbe = Probe(model.ReadyPath, probes.ReadinessPeriodSeconds, probes.ReadinessFailures, probes.ReadinessDelaySeconds);
        if (probes.Liveness) container.LivenessProbe = Probe(model.HealthPath, probes.LivenessPeriodSeconds, probes.LivenessFailures, probes.LivenessDelaySeconds);
        if (model.Arguments.Count > 0) container.Args = model.Arguments.ToArray();
        if (model.Config.Count > 0)
            container.EnvFrom = new EnvFromSourceArgs { ConfigMapRef = new ConfigMapEnvSourceArgs { Name = ConfigName(name) } };
        // Kubernetes' own sleep: the image need not have one.
        if (model.DrainSeconds > 0)
            container.Lifecycle = new LifecycleArgs { PreStop = new LifecycleHandlerArgs { Sleep = new SleepActionArgs { Seconds = model.DrainSeconds } } };
        return container;
    }

    static InputMap<string> Resources(double cpu, double memoryGiB, Placement placement)
    {
        var resources = new InputMap<string> { ["cpu"] = Quantity.Cores(cpu), ["memory"] = Quantity.GiB(memoryGiB) };
        if (placement.GpuResource is { } gpu) resources.Add(gpu, $"{placement.GpuCount}");
        return resources;
    }

    static ProbeArgs Probe(string path, int periodSeconds, int failures, int delaySeconds = 0)
    {
        var probe = new ProbeArgs
        {
            HttpGet = new HTTPGetActionArgs { Path = path, Port = PortName },
            PeriodSeconds = periodSeconds,
            FailureThreshold = failures,
            TimeoutSeconds = 5,
        };
        if (delaySeconds > 0) probe.InitialDelaySeconds = delaySeconds;
        return probe;
    }
}
