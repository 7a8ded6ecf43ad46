using System.Globalization;
using MlPlatform.Core.Specs;
using Pulumi.Gcp.Container.Inputs;

namespace MlPlatform.Infra.Gcp.ControlPlane;

/// <summary>When GKE may upgrade by itself.</summary>
static class MaintenanceWindow
{
    // The Monday that weekly windows are counted from. Any would do that is past: a clock here would make each plan another one.
    static readonly DateTime FirstMonday = new(2026, 1, 5, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The weekly window, and the days on which nothing is upgraded.</summary>
    public static ClusterMaintenancePolicyArgs Of(MaintenanceSpec maintenance)
    {
        var start = FirstMonday.AddDays((int)maintenance.Day).AddHours(maintenance.StartHourUtc);
        return new()
        {
            RecurringWindow = new ClusterMaintenancePolicyRecurringWindowArgs
            {
                StartTime = Text(start),
                EndTime = Text(start.AddHours(maintenance.Hours)),
                Recurrence = $"FREQ=WEEKLY;BYDAY={maintenance.Day.ToString()[..2].ToUpperInvariant()}",
            },
            MaintenanceExclusions = maintenance.Freezes.OrderBy(freeze => freeze.Key, StringComparer.Ordinal).Select(freeze => new ClusterMaintenancePolicyMaintenanceExclusionArgs
            {
                ExclusionName = freeze.Key,
                StartTime = Text(Day(freeze.Value.From)),
                // Its last day belongs to it.
                EndTime = Text(Day(freeze.Value.To).AddDays(1)),
                ExclusionOptions = new ClusterMaintenancePolicyMaintenanceExclusionExclusionOptionsArgs { Scope = "NO_UPGRADES" },
            }).ToArray(),
        };
    }

    static DateTime Day(string day) => DateTime.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    static string Text(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
