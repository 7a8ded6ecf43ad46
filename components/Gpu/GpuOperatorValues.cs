using MlPlatform.Core.Mig;
using MlPlatform.Core.Specs;

namespace MlPlatform.Components.Gpu;

/// <summary>Values of the GPU Operator's chart that we set; the names are the chart's.</summary>
sealed record GpuOperatorValues
{
    public required Part Driver { get; init; }

    public required Part Toolkit { get; init; }

    public required MigManagerPart MigManager { get; init; }

    public MigPart? Mig { get; init; }

    public DevicePluginPart? DevicePlugin { get; init; }

    /// <summary>
    /// For nodes whose image brings driver and container toolkit, as EKS' accelerated Amazon Linux does, and lacks a device plugin.
    /// </summary>
    /// <param name="sharingConfigMap">The device plugin's configurations; null where no pool shares its GPUs.</param>
    /// <param name="migConfigMap">The MIG manager's configurations; null where no pool cuts its GPUs.</param>
    /// <param name="strategy">How slices are offered, on all nodes alike.</param>
    public static GpuOperatorValues ForImagesWithDriver(string? sharingConfigMap, string? migConfigMap, MigStrategy strategy) => new()
    {
        Driver = new(Enabled: false),
        Toolkit = new(Enabled: false),
        // Where no pool is cut it isn't needed, and it restarts what uses GPUs when a label tells it to. On EC2 a GPU takes on a layout when
        // its node restarts.
        MigManager = migConfigMap is null ? new(Enabled: false) : new(Enabled: true) { Config = new(migConfigMap, MigParted.AllDisabled), Env = [new("WITH_REBOOT", "true")] },
        Mig = migConfigMap is null ? null : new(strategy == MigStrategy.Single ? "single" : "mixed"),
        // No default: a node without the label of a sharing mode shares nothing.
        DevicePlugin = sharingConfigMap is null ? null : new(new(sharingConfigMap, Default: "")),
    };

    public sealed record Part(bool Enabled);

    public sealed record MigPart(string Strategy);

    public sealed record MigManagerPart(bool Enabled)
    {
        public ConfigPart? Config { get; init; }

        public IReadOnlyList<Variable>? Env { get; init; }
    }

    public sealed record Variable(string Name, string Value);

    public sealed record DevicePluginPart(ConfigPart Config);

    public sealed record ConfigPart(string Name, string Default);
}
