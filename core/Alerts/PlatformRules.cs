using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Alerts;

/// <summary>The rules of a platform, beside those of its models.</summary>
public static class PlatformRules
{
    static readonly RuleGroup Watchdog = new()
    {
        Name = "mlplatform-watchdog",
        Alerts =
        [
            new()
            {
                Name = "Watchdog",
                Expression = "vector(1)",
                Severity = AlertSeverity.Info,
                Summary = "Prometheus and Alertmanager work: this alert is always on, and whoever stops hearing it raises the alarm.",
            },
        ],
    };

    /// <summary>The rules by group; a group without rules isn't among them.</summary>
    /// <param name="platform">The platform.</param>
    /// <param name="pools">Its pools; none where they are unsaid, and nothing is then told of GPUs.</param>
    public static IReadOnlyList<RuleGroup> Of(PlatformSpec platform, IReadOnlyList<NodePool> pools)
    {
        ArgumentNullException.ThrowIfNull(platform);
        ArgumentNullException.ThrowIfNull(pools);
        RuleGroup[] all = [FleetRules.Of(platform, pools), .. pools.Any(pool => pool.IsGpu) ? [GpuAlerts.All] : Array.Empty<RuleGroup>(), PoolAlerts.Of(pools), TenantAlerts.Of(platform.Tenants), Watchdog];
        return [.. all.Where(group => group.Alerts.Count + group.Recordings.Count > 0)];
    }
}
