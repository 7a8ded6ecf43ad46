using MlPlatform.Core.Specs;
using Pulumi;

namespace MlPlatform.Components;

/// <summary>
/// Settings that rules hold a stack against already, and that no component of this version builds: whoever gives one is told. An entry goes
/// when its component comes.
/// </summary>
static class NotBuilt
{
    static readonly ModelSpec Blank = new() { Image = "", Cpu = 1, MemoryGiB = 1 };

    static readonly IReadOnlyList<(string Setting, Func<ModelSpec, bool> Given)> OfModels =
    [
        ("onDemandReplicas", model => model.OnDemandReplicas > 0),
        ("priority", model => model.Priority != 0),
        ("scaleOn", model => model.ScaleOn.Count > 0),
        ("server", model => model.Server != InferenceServer.Http),
        ("service.type", model => model.Service.Type != ServiceExposure.ClusterIp),
        ("verticalScaling", model => model.VerticalScaling is not null),
        ("volumes", model => model.Volumes.Count > 0),
        ("weights", model => model.Weights is not null),
        ("ephemeralStorageGiB", model => Math.Abs(model.EphemeralStorageGiB - Blank.EphemeralStorageGiB) > 0),
    ];

    static readonly IReadOnlyList<(string Setting, Func<PlatformSpec, bool> Given)> OfPlatforms =
    [
        ("gateway", platform => platform.Gateway is not null),
        ("tenants.*.jobs", platform => platform.Tenants.Values.Any(tenant => tenant.Jobs.Count > 0)),
    ];

    /// <summary>Tells of a model's settings that nothing is built from.</summary>
    public static void Warn(ModelSpec model, Resource resource) => Warn(OfModels.Where(setting => setting.Given(model)).Select(setting => setting.Setting), resource);

    /// <summary>Tells of a platform's settings that nothing is built from.</summary>
    public static void Warn(PlatformSpec platform, Resource resource) => Warn(OfPlatforms.Where(setting => setting.Given(platform)).Select(setting => setting.Setting), resource);

    static void Warn(IEnumerable<string> settings, Resource resource)
    {
        if (string.Join("\n- ", settings) is { Length: > 0 } list)
            Log.Warn($"Checked, and not built by this version:\n- {list}", resource);
    }
}
