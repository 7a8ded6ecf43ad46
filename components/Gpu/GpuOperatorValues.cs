namespace MlPlatform.Components.Gpu;

/// <summary>Values of the GPU Operator's chart that we set; the names are the chart's.</summary>
sealed record GpuOperatorValues
{
    public required Part Driver { get; init; }

    public required Part Toolkit { get; init; }

    public required Part MigManager { get; init; }

    public DevicePluginPart? DevicePlugin { get; init; }

    /// <summary>
    /// For nodes whose image brings driver and container toolkit, as EKS' accelerated Amazon Linux does, and lacks a device plugin.
    /// </summary>
    public static GpuOperatorValues ForImagesWithDriver(string? sharingConfigMap) => new()
    {
        Driver = new(Enabled: false),
        Toolkit = new(Enabled: false),
        // No pool is partitioned, and the manager restarts what uses GPUs when a label tells it to.
        MigManager = new(Enabled: false),
        // No default: a node without the label of a sharing mode shares nothing.
        DevicePlugin = sharingConfigMap is null ? null : new(new(sharingConfigMap, Default: "")),
    };

    public sealed record Part(bool Enabled);

    public sealed record DevicePluginPart(DevicePluginConfigPart Config);

    public sealed record DevicePluginConfigPart(string Name, string Default);
}
