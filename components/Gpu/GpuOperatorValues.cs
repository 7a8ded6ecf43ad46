using System.Text.Json.Serialization;

namespace MlPlatform.Components.Gpu;

/// <summary>Values of the GPU Operator's chart that we set; the names are the chart's.</summary>
sealed record GpuOperatorValues
{
    public required DriverPart Driver { get; init; }

    public required ToolkitPart Toolkit { get; init; }

    public required MigManagerPart MigManager { get; init; }

    public MigPart? Mig { get; init; }

    public DevicePluginPart? DevicePlugin { get; init; }

    public OperatorPart? Operator { get; init; }

    public ImagePart? Validator { get; init; }

    public ImagePart? Gfd { get; init; }

    public ImagePart? CcManager { get; init; }

    public HostPathsPart? HostPaths { get; init; }

    public required DaemonSetsPart Daemonsets { get; init; }

    [JsonPropertyName("node-feature-discovery")]
    public required FeatureDiscoveryPart NodeFeatureDiscovery { get; init; }

    public required DcgmExporterPart DcgmExporter { get; init; }

    public sealed record DriverPart(bool Enabled, string? Version = null, string? Repository = null, ImagePart? Manager = null);

    public sealed record ToolkitPart(bool Enabled, string? InstallDir = null, IReadOnlyList<Variable>? Env = null, string? Repository = null);

    public sealed record MigPart(string Strategy);

    public sealed record MigManagerPart(bool Enabled, ConfigPart? Config = null, IReadOnlyList<Variable>? Env = null, string? Repository = null);

    public sealed record Variable(string Name, string Value);

    public sealed record DevicePluginPart(bool Enabled, ConfigPart? Config = null, string? Repository = null);

    public sealed record OperatorPart(string? RuntimeClass, string? Repository = null);

    public sealed record HostPathsPart(string DriverInstallDir);

    public sealed record DaemonSetsPart(IReadOnlyList<Toleration> Tolerations);

    public sealed record FeatureDiscoveryPart(WorkerPart Worker, ImagePart? Image = null);

    public sealed record WorkerPart(IReadOnlyList<Toleration> Tolerations);

    public sealed record Toleration(string Key, string Operator, string Effect);

    public sealed record DcgmExporterPart(ServiceMonitorPart ServiceMonitor, MetricsPart? Config = null, IReadOnlyList<Variable>? Env = null, string? Repository = null);

    public sealed record ServiceMonitorPart(bool Enabled, string? Interval = null, string? ScrapeTimeout = null, bool? HonorLabels = null, IReadOnlyList<RelabelingPart>? Relabelings = null);

    public sealed record RelabelingPart(IReadOnlyList<string> SourceLabels, string TargetLabel);

    public sealed record MetricsPart(string Name);

    public sealed record ImagePart(string Repository);

    public sealed record ConfigPart(string Name, string Default);
}
