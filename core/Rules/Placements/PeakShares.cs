using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Placements;

/// <summary>
/// What each model of a pool set gets while all of them peak. The scheduler takes room from a lower priority for a higher one; within one it
/// is whoever scales first, shown here in equal parts above the minimums. Room is counted in sum, so that a replica less is possible.
/// </summary>
static class PeakShares
{
    const int MostLines = 8;

    /// <summary>The models that stay short, the lowest priority first: "fraud/embedding, priority 0: 5 of 15 replicas".</summary>
    /// <param name="set">The pools and models.</param>
    public static IReadOnlyList<string> Lines(PoolSet set)
    {
        var left = NodeResource.All.Select(resource => set.Pools.Sum(pool => pool.MostNodes * pool.Nodes.Max(resource.AtMost))).ToArray();
        var lines = new List<string>();
        foreach (var equals in set.Models.Where(IsKnown).GroupBy(model => model.Node.Spec.Priority).OrderByDescending(group => group.Key))
        {
            var models = equals.ToList();
            var gets = Shared(models, left);
            lines.InsertRange(0, models.Zip(gets)
                .Where(model => model.Second < model.First.Node.Spec.MaxReplicas)
                .Select(model => $"{model.First.Name}, priority {equals.Key}: {model.Second} of {model.First.Node.Spec.MaxReplicas} replicas"));
            Take(models, gets, left);
        }

        return lines.Count <= MostLines ? lines : [.. lines.Take(MostLines), $"and {lines.Count - MostLines} more"];
    }

    static bool IsKnown(PlacedModel model) => model.Node.Knows(nameof(ModelSpec.Priority), nameof(ModelSpec.MinReplicas), nameof(ModelSpec.MaxReplicas));

    /// <summary>Replicas of models of one priority: as level as what is left allows.</summary>
    static int[] Shared(List<PlacedModel> models, decimal[] left)
    {
        var most = models.Max(model => model.Node.Spec.MaxReplicas);
        var (fits, least, highest) = (0, 0, 2 * most);
        while (least <= highest)
        {
            var level = least + ((highest - least) / 2);
            if (Fits(models, Level(models, level, most), left))
                (fits, least) = (level, level + 1);
            else
                highest = level - 1;
        }

        // What the last level leaves over goes to the first that has use for it.
        var gets = Level(models, fits, most);
        var next = Level(models, fits + 1, most);
        for (var i = 0; i < gets.Length; i++)
        {
            if (next[i] == gets[i])
                continue;
            gets[i]++;
            if (!Fits(models, gets, left))
                gets[i]--;
        }

        return gets;
    }

    /// <summary>First the minimums rise side by side, up to the level <paramref name="most"/>, then what is above them.</summary>
    static int[] Level(List<PlacedModel> models, int level, int most) =>
    [
        .. models.Select(model => model.Node.Spec).Select(model => level <= most
            ? Math.Min(model.MinReplicas, level)
            : Math.Min(model.MaxReplicas, Math.Max(model.MinReplicas, level - most))),
    ];

    static bool Fits(List<PlacedModel> models, int[] gets, decimal[] left) =>
        NodeResource.All.Index().All(resource => Sum(models, gets, resource.Item) <= left[resource.Index]);

    static void Take(List<PlacedModel> models, int[] gets, decimal[] left)
    {
        foreach (var (index, resource) in NodeResource.All.Index())
            left[index] -= Sum(models, gets, resource);
    }

    static decimal Sum(List<PlacedModel> models, int[] gets, NodeResource resource)
    {
        var sum = 0m;
        for (var i = 0; i < gets.Length; i++)
            sum += resource.IsKnown(models[i].Workload) ? gets[i] * resource.OfReplica(models[i].Node.Spec) : 0;
        return sum;
    }
}
