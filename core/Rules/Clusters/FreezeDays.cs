using System.Globalization;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Clusters;

/// <summary>Days on which nothing is upgraded.</summary>
sealed class FreezeDays : IRule<ClusterSpec>
{
    // Google's page on maintenance windows and exclusions as of 2026: exclusions of the scope that forbids all upgrades.
    const int MostDays = 90;
    const int MostFreezes = 3;

    public string Id => "MLP211";

    public Severity Severity => Severity.Error;

    public string Title => "Freezes are of real days, the first before the last, and leave GKE its time";

    public string Explanation =>
        $"A freeze that ends before it begins freezes nothing. GKE takes {MostFreezes} that forbid all upgrades, each of {MostDays} days at most, and refuses those that leave it fewer than {FreezeTime.Least} hours of its window in any "
        + $"{FreezeTime.Days} days: versions that run out of support are upgraded in the end. A freeze that is long past is harmless.";

    public string Mend => "Give the first and the last day, such as \"2026-11-20\" and \"2026-12-01\".";

    public IEnumerable<Finding> Check(Node<ClusterSpec> node)
    {
        if (!Clouds.Makes(node) || !node.KnowsAllOf(nameof(ClusterSpec.Maintenance)))
            yield break;
        var maintenance = node.Part(nameof(ClusterSpec.Maintenance), node.Spec.Maintenance);
        var sound = new List<(DateOnly From, DateOnly To)>();
        foreach (var freeze in maintenance.Parts(nameof(MaintenanceSpec.Freezes), maintenance.Spec.Freezes))
        {
            var (from, to) = (Day(freeze.Spec.From), Day(freeze.Spec.To));
            if (from is null)
                yield return NoDay(freeze, nameof(FreezeSpec.From), freeze.Spec.From);
            if (to is null)
                yield return NoDay(freeze, nameof(FreezeSpec.To), freeze.Spec.To);
            if (from is not { } first || to is not { } last)
                continue;
            if (last < first)
                yield return this.Found(freeze.At(nameof(FreezeSpec.To)), $"The freeze ends on {freeze.Spec.To}, before it begins on {freeze.Spec.From}.", "Swap the two, or mend the one that is wrong.");
            else if (node.Spec.Cloud == CloudProvider.Gcp && last.DayNumber - first.DayNumber + 1 is > MostDays and var days)
                yield return this.Found(freeze.At(nameof(FreezeSpec.To)), $"The freeze is {days} days long; GKE allows {MostDays}.", $"End it on {first.AddDays(MostDays - 1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} or before.");
            else
                sound.Add((first, last));
        }

        if (node.Spec.Cloud != CloudProvider.Gcp || sound.Count < maintenance.Spec.Freezes.Count)
            yield break;
        var at = maintenance.At(nameof(MaintenanceSpec.Freezes));
        if (sound.Count > MostFreezes)
            yield return this.Found(at, $"There are {sound.Count} freezes; GKE takes {MostFreezes}.", "Take out those that are past, or make one of several that are near each other.");
        else if (FreezeTime.Scarcest(maintenance.Spec, sound) is var (start, hours) && hours < FreezeTime.Least)
            yield return this.Found(at, $"In the {FreezeTime.Days} days from {start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} the freezes leave {Shown.Count(hours, "hour")} of the maintenance window; GKE asks for {FreezeTime.Least}.", "Shorten the freezes, or open the window for more hours.");
    }

    Finding NoDay(Node<FreezeSpec> freeze, string property, string text) => this.Found(freeze.At(property), $"There is no day {Shown.Text(text)}.", "Give a day that there is.");

    static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
