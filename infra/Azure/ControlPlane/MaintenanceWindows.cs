using MlPlatform.Core.Specs;
using Pulumi.AzureNative.ContainerService;
using Pulumi.AzureNative.ContainerService.Inputs;

namespace MlPlatform.Infra.Azure.ControlPlane;

/// <summary>When AKS upgrades the cluster, and when the images of its nodes: two settings by names of AKS', with the same window.</summary>
static class MaintenanceWindows
{
    public static readonly IReadOnlyList<string> Names = ["aksManagedAutoUpgradeSchedule", "aksManagedNodeOSUpgradeSchedule"];

    public static MaintenanceConfigurationArgs Of(ClusterSpec cluster, string name) => new()
    {
        ResourceGroupName = AksNames.Of(cluster).Group,
        ResourceName = cluster.Name,
        ConfigName = name,
        MaintenanceWindow = new MaintenanceWindowArgs
        {
            Schedule = new ScheduleArgs { Weekly = new WeeklyScheduleArgs { DayOfWeek = $"{cluster.Maintenance.Day}", IntervalWeeks = 1 } },
            StartTime = $"{cluster.Maintenance.StartHourUtc:00}:00",
            UtcOffset = "+00:00",
            DurationHours = cluster.Maintenance.Hours,
            NotAllowedDates = cluster.Maintenance.Freezes.OrderBy(freeze => freeze.Key, StringComparer.Ordinal)
                .Select(freeze => new DateSpanArgs { Start = freeze.Value.From, End = freeze.Value.To }).ToArray(),
        },
    };
}
