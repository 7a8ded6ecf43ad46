using Pulumi;

namespace MlPlatform.Components.Gpu;

/// <summary>
/// Values of the GPU Operator's chart for nodes whose image brings driver and container toolkit, as EKS' accelerated Amazon Linux does, and
/// lacks a device plugin.
/// </summary>
static class GpuOperatorValues
{
    public static InputMap<object> Of(string? sharingConfigMap)
    {
        var values = new InputMap<object>
        {
            ["driver"] = Enabled(false),
            ["toolkit"] = Enabled(false),
            // No pool is partitioned, and the manager restarts what uses GPUs when a label tells it to.
            ["migManager"] = Enabled(false),
        };
        if (sharingConfigMap is not null)
            // No default: a node without the label of a sharing mode shares nothing.
            values.Add("devicePlugin", new Dictionary<string, object> { ["config"] = new Dictionary<string, object> { ["name"] = sharingConfigMap, ["default"] = "" } });
        return values;
    }

    static Dictionary<string, object> Enabled(bool enabled) => new() { ["enabled"] = enabled };
}
