using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Placements;

/// <summary>What must always be there has room.</summary>
sealed class MinimumsFitPools : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP084";

    public Severity Severity => Severity.Error;

    public string Title => "The minimums of all models fit their pools together, with one replica more for a rollout";

    public string Explanation =>
        "The minimums of all models run at the same time, always, whatever the tenants' quotas promise. Where the pools at their largest don't hold them, the last ones to start never do; "
        + "where they hold them but not one replica more, no model can be rolled out.";

    public string Mend => "Lower the minimums, or raise the pools' maximums.";

    public IEnumerable<Finding> Check(PlacedPlatform scope) => scope.Overfull.Select(broken => this.Found(
        At(scope, broken.Set),
        $"The minimums of all models in {broken.Set.Names}, and one replica more during a rollout, don't fit:\n{string.Join('\n', broken.Over.Select(demand => demand.Shortage(demand.Surge)))}"));

    /// <summary>The sets whose minimums don't fit; of sets that hold one another, the smallest.</summary>
    public static IReadOnlyList<(PoolSet Set, IReadOnlyList<PoolDemand> Over)> Broken(IReadOnlyList<PoolSet> sets)
    {
        var broken = new List<(PoolSet Set, IReadOnlyList<PoolDemand> Over)>();
        foreach (var set in sets.Where(set => !broken.Exists(smaller => set.Contains(smaller.Set))))
        {
            var over = PoolDemand.Short(set, nameof(ModelSpec.MinReplicas), model => model.MinReplicas, demand => demand.Sum + demand.Surge > demand.Has);
            if (over.Count > 0)
                broken.Add((set, over));
        }

        return broken;
    }

    /// <summary>Where a finding about a set stands: its only pool, else the pools.</summary>
    public static SpecPath At(PlacedPlatform platform, PoolSet set) => set.Pools is [var only] ? only.Node.Path : platform.Node.At(nameof(PlatformSpec.Pools));
}
