using System.Globalization;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Placements;

/// <summary>Models that can't all peak at once.</summary>
sealed class MaximumsOverPools : IRuleOver<PlacedPlatform>
{
    const string Heading = "While all peak, a higher priority goes before a lower one, and within one who scales first (here in equal parts):";

    public string Id => "MLP085";

    public Severity Severity => Severity.Warning;

    public string Title => "The maximums of all models fit their pools together";

    public string Explanation =>
        "Models seldom peak together, so that pools are made smaller on purpose. When they do, those that scale last stay short, and nothing in the cluster says so beforehand: the "
        + "numbers are here, and who stays short. A pool may accept a ratio on purpose, and is silent up to it.";

    public string Mend => "Nothing, where it is on purpose; else lower the maximums of the models, or raise those of the pools, or say in oversubscription which ratio is accepted.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        var sets = scope.Sets;
        var broken = scope.Overfull;
        var told = new List<PoolSet>();
        // What is an error already isn't a warning too, and of sets that hold one another the smallest is told.
        foreach (var set in sets.Where(set => !broken.Any(smaller => set.Contains(smaller.Set)) && !told.Exists(set.Contains)))
        {
            var over = PoolDemand.Short(set, nameof(ModelSpec.MaxReplicas), model => model.MaxReplicas, demand => demand.Sum > demand.Accepted && !demand.HasOneTooLarge);
            if (over.Count == 0)
                continue;
            told.Add(set);
            yield return this.Found(
                MinimumsFitPools.At(scope, set),
                $"The maximums of all models in {set.Names} don't fit together:\n{string.Join('\n', [.. over.Select(demand => demand.Shortage(0) + Ratio(demand)), .. WhoStarves(set)])}",
                Mended(set));
        }
    }

    static IEnumerable<string> WhoStarves(PoolSet set) => PeakShares.Lines(set) is { Count: > 0 } lines ? lines.Prepend(Heading) : [];

    static string Mended(PoolSet set) =>
        $"Nothing, where it is on purpose, or accept the ratio by {set.Pools[0].Node.Word(nameof(NodePoolSpec.Oversubscription))}; else lower the maximums of the models, or raise those of the pools.";

    static string Ratio(PoolDemand demand)
    {
        if (demand.Has == 0)
            return "";
        var accepted = demand.Accepted > demand.Has ? string.Create(CultureInfo.InvariantCulture, $", {demand.Accepted / demand.Has:0.0#} accepted") : "";
        return string.Create(CultureInfo.InvariantCulture, $", {demand.Sum / demand.Has:0.0#} times as much as there is{accepted}");
    }
}
