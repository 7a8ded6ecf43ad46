using MlPlatform.Core.Specs;

namespace MlPlatform.Infra.Tests;

/// <summary>Somebody who hears of alerts, as production needs.</summary>
static class OnCall
{
    public static MonitoringSpec Monitoring { get; } = new()
    {
        Receivers = new Dictionary<string, ReceiverSpec> { ["on-call"] = new() { Kind = ReceiverKind.PagerDuty, Secret = "pagerDutyKey" } },
    };
}
