using MlPlatform.Core.Images;
using MlPlatform.Core.Mig;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;
using static MlPlatform.Components.Gpu.GpuOperatorValues;

namespace MlPlatform.Components.Gpu;

/// <summary>The chart's values as they follow from what the nodes bring themselves, and from how their GPUs are shared.</summary>
static class GpuOperatorSettings
{
    /// <summary>Name of the ConfigMap with the DCGM exporter's list.</summary>
    public const string Metrics = "gpu-metrics";

    // The chart's own.
    const int MostScrapeSeconds = 10;

    // Where Google puts the driver, and what NVIDIA's page on GKE sets for it.
    const string GoogleDriver = "/home/kubernetes/bin/nvidia";

    // With containerd 2 the toolkit can't ask the running daemon for its settings: needed on GKE from 1.33 on, and on Ubuntu 24.04 of AKS, whose
    // nodes go NotReady without.
    static readonly IReadOnlyList<Variable> SettingsFromFile = [new("RUNTIME_CONFIG_SOURCE", "file")];

    /// <summary>The values.</summary>
    /// <param name="cloud">Who runs the cluster.</param>
    /// <param name="pools">The GPU pools, whose nodes are all set up by the same, since the chart has one answer for all: a rule holds that. None where they are unsaid.</param>
    /// <param name="sharingConfigMap">The device plugin's configurations; null where no pool shares its GPUs.</param>
    /// <param name="migConfigMap">The MIG manager's configurations; null where no pool cuts its GPUs.</param>
    /// <param name="monitoring">How metrics are read; null where nobody reads them.</param>
    /// <param name="registry">The cache that images are pulled through; null where there is none.</param>
    public static GpuOperatorValues Of(
        CloudProvider cloud,
        IReadOnlyList<NodePool> pools,
        string? sharingConfigMap,
        string? migConfigMap,
        MonitoringSpec? monitoring,
        RegistrySpec? registry)
    {
        var first = pools is [var pool, ..] ? pool.Spec : null;
        // Of an existing cluster whose author says nothing, its image has the driver: what is there isn't broken.
        var setup = (first is null ? null : PoolDefaults.GpuSetup(cloud, first)) ?? GpuNodeSetup.NodeImage;
        var cut = pools.FirstOrDefault(one => one.Labels.ContainsKey(GpuNames.MigConfigLabel));
        IReadOnlyList<Toleration> tolerations =
        [
            .. pools.SelectMany(one => one.Taints).Append(GpuNames.Taint).Select(taint => new Toleration(taint.Key, "Exists", taint.Effect)).Distinct().OrderBy(toleration => toleration.Key, StringComparer.Ordinal),
        ];
        var values = new GpuOperatorValues()
        {
            Driver = new(setup == GpuNodeSetup.Operator, setup == GpuNodeSetup.Operator ? first!.DriverVersion : null),
            Toolkit = Toolkit(cloud, setup),
            // Where no pool is cut it isn't needed, and it restarts what uses GPUs when a label tells it to. On clouds a GPU takes on a layout when
            // its node restarts.
            MigManager = migConfigMap is null ? new(Enabled: false) : new(Enabled: true, new(migConfigMap, MigParted.AllDisabled), [new("WITH_REBOOT", "true")]),
            Mig = cut?.Partition is { } partition ? new(partition.Strategy == MigStrategy.Single ? "single" : "mixed") : null,
            DevicePlugin = DevicePlugin(setup == GpuNodeSetup.Google || AllBottlerocket(cloud, pools), sharingConfigMap),
            Operator = setup == GpuNodeSetup.Azure ? new("nvidia-container-runtime") : null,
            HostPaths = setup == GpuNodeSetup.Google ? new(GoogleDriver) : null,
            // The chart's own list has the taint of GPU nodes only: spot nodes would stay without.
            Daemonsets = new(tolerations),
            NodeFeatureDiscovery = new(new(tolerations)),
            DcgmExporter = Exporter(monitoring),
        };
        return registry is null ? values : Through(registry, values);
    }

    // Every image that these values may start, by the chart's own folders of them.
    static GpuOperatorValues Through(RegistrySpec registry, GpuOperatorValues values)
    {
        var nvidia = PullThrough.Of(registry, "nvcr.io/nvidia");
        var (kubernetes, cloudNative) = ($"{nvidia}/k8s", $"{nvidia}/cloud-native");
        return values with
        {
            Operator = new(values.Operator?.RuntimeClass, nvidia),
            Validator = new(nvidia),
            Driver = values.Driver with { Repository = nvidia, Manager = new(cloudNative) },
            Toolkit = values.Toolkit with { Repository = kubernetes },
            DevicePlugin = (values.DevicePlugin ?? new(Enabled: true)) with { Repository = nvidia },
            DcgmExporter = values.DcgmExporter with { Repository = kubernetes },
            Gfd = new(nvidia),
            MigManager = values.MigManager with { Repository = cloudNative },
            CcManager = new(cloudNative),
            NodeFeatureDiscovery = values.NodeFeatureDiscovery with { Image = new(PullThrough.Of(registry, "registry.k8s.io/nfd/node-feature-discovery")) },
        };
    }

    // The chart has the ServiceMonitor on, and without Prometheus' CRDs in the cluster the operator isn't ready then. Honoured labels are those of the pods that use a
    // GPU; the node's name goes by one label of ours, since the exporter's own has changed its case between versions.
    static DcgmExporterPart Exporter(MonitoringSpec? monitoring) => monitoring is null
        ? new(new(Enabled: false))
        : new(
            new(Enabled: true, $"{monitoring.ScrapeSeconds}s", $"{Math.Min(monitoring.ScrapeSeconds, MostScrapeSeconds)}s", HonorLabels: true, [new(["__meta_kubernetes_pod_node_name"], "node")]),
            new(Metrics),
            monitoring.VirtualGpus ? [new("KUBERNETES_VIRTUAL_GPUS", "true")] : null);

    static ToolkitPart Toolkit(CloudProvider cloud, GpuNodeSetup setup) => setup switch
    {
        GpuNodeSetup.Google => new(Enabled: true, GoogleDriver, SettingsFromFile),
        GpuNodeSetup.Operator => new(Enabled: true, Env: cloud is CloudProvider.Gcp or CloudProvider.Azure ? SettingsFromFile : null),
        _ => new(Enabled: false),
    };

    // No default: a node without the label of a sharing mode shares nothing.
    static DevicePluginPart? DevicePlugin(bool brought, string? sharingConfigMap) => brought
        ? new(Enabled: false)
        : sharingConfigMap is null ? null : new(Enabled: true, new(sharingConfigMap, Default: ""));

    // Beside others, labels of its nodes keep the operator's device plugin off.
    static bool AllBottlerocket(CloudProvider cloud, IReadOnlyList<NodePool> pools) =>
        pools.Count > 0 && pools.All(pool => PoolDefaults.GpuSetup(cloud, pool.Spec) == GpuNodeSetup.Bottlerocket);
}
