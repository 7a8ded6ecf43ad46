using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Clusters;

/// <summary>What freezes leave of a weekly maintenance window, as GKE counts it.</summary>
static class FreezeTime
{
    // Google's page on configuring maintenance windows as of 2026 counts stretches of four hours and more, over 92 days; over 32 before. The wider one is asked for here, since what it refuses both do.
    public const int Days = 92;
    public const int Least = 48;
    const int ShortestStretch = 4;
    const int HoursOfDay = 24;

    /// <summary>The 92 days that leave least, of all that a freeze is in. Null where there is no freeze.</summary>
    public static (DateOnly Start, int Hours)? Scarcest(MaintenanceSpec maintenance, IReadOnlyList<(DateOnly From, DateOnly To)> freezes) => freezes
        .SelectMany(freeze => Enumerable.Range(freeze.From.DayNumber - Days + 1, Days + freeze.To.DayNumber - freeze.From.DayNumber))
        .Distinct()
        .Select(start => ((DateOnly Start, int Hours)?)(DateOnly.FromDayNumber(start), Hours(maintenance, freezes, start)))
        .OrderBy(one => one!.Value.Hours)
        .ThenBy(one => one!.Value.Start)
        .FirstOrDefault();

    static int Hours(MaintenanceSpec maintenance, IReadOnlyList<(DateOnly From, DateOnly To)> freezes, int start)
    {
        var (hours, end) = (0, (start + Days) * HoursOfDay);
        for (var day = start - 1; day < start + Days; day++)
        {
            if (Weekday(day) != maintenance.Day)
                continue;
            var stretch = 0;
            var opens = (day * HoursOfDay) + maintenance.StartHourUtc;
            for (var hour = opens; hour <= opens + maintenance.Hours; hour++)
            {
                if (hour < opens + maintenance.Hours && hour >= start * HoursOfDay && hour < end && !IsFrozen(freezes, hour / HoursOfDay))
                {
                    stretch++;
                    continue;
                }

                hours += stretch >= ShortestStretch ? stretch : 0;
                stretch = 0;
            }
        }

        return hours;
    }

    static bool IsFrozen(IReadOnlyList<(DateOnly From, DateOnly To)> freezes, int day) => freezes.Any(freeze => day >= freeze.From.DayNumber && day <= freeze.To.DayNumber);

    // Day number 0 is a Monday.
    static Weekday Weekday(int day) => (Weekday)(day % 7);
}
