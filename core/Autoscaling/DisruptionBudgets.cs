using System.Globalization;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Autoscaling;

/// <summary>When Karpenter may take nodes away: of all budgets that hold at a time, the least counts.</summary>
public static class DisruptionBudgets
{
    const string Empty = "Empty", Drifted = "Drifted", Underutilized = "Underutilized";
    const int HoursOfWeek = 7 * 24;

    /// <summary>
    /// Nodes that nothing runs on go at once; of the others a tenth at a time, and those whose image or settings are old in the window only. A freeze is held each year:
    /// cron has no year, so that a past one is taken out of the settings.
    /// </summary>
    /// <param name="maintenance">The window, and the freezes.</param>
    public static IReadOnlyList<DisruptionBudget> Of(MaintenanceSpec maintenance)
    {
        ArgumentNullException.ThrowIfNull(maintenance);
        var closes = ((((int)DayOfWeek(maintenance.Day) * 24) + maintenance.StartHourUtc + maintenance.Hours) % HoursOfWeek);
        return
        [
            new("100%", [Empty]),
            new("10%", [Drifted, Underutilized]),
            new("0", [Drifted], $"0 {closes % 24} * * {closes / 24}", $"{HoursOfWeek - maintenance.Hours}h"),
            .. maintenance.Freezes.OrderBy(freeze => freeze.Key, StringComparer.Ordinal).Select(freeze => Frozen(freeze.Value)),
        ];
    }

    static DisruptionBudget Frozen(FreezeSpec freeze)
    {
        var (from, to) = (Day(freeze.From), Day(freeze.To));
        return new("0", [Drifted], $"0 0 {from.Day} {from.Month} *", $"{(to.DayNumber - from.DayNumber + 1) * 24}h");
    }

    static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    // Both count from Sunday in cron; ours are named.
    static DayOfWeek DayOfWeek(Weekday day) => Enum.Parse<DayOfWeek>(day.ToString());
}
