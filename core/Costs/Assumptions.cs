using MlPlatform.Core.Capacity;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Costs;

/// <summary>What an estimate takes to be so, each in a sentence.</summary>
static class Assumptions
{
    const int MostNamed = 5;

    public static IEnumerable<string> Of(PlacedPlatform platform, Levels levels)
    {
        var spec = platform.Node.Spec;
        IReadOnlyList<PlacedPool> pools = [.. platform.Pools.Where(pool => pool.IsResolved)];
        var halfway = platform.Models.Where(model => model.Pools.Count > 0 && !ExpectedReplicas.AreDeclared(model.Node.Spec) && model.Node.Spec.MinReplicas < model.Node.Spec.MaxReplicas).Select(model => model.Name).ToList();
        if (halfway.Count > 0)
            yield return $"Expected replicas are half between minimum and maximum, since normal requests aren't declared: {Named(halfway)}.";
        foreach (var pool in pools.Where(pool => pool.Pool.Machines.Count > 1))
            yield return $"Every node of '{pool.Node.Name}' is a {pool.Pool.Machines[0].Name}, the one wanted most of {string.Join(", ", pool.Pool.Machines.Select(machine => machine.Name))}.";

        var used = levels.Replicas.SelectMany(model => model.Select(part => part.Pool)).ToHashSet();
        var own = pools.Where(pool => !used.Contains(pool) && pool.Pool.Spec.MinNodes < pool.Pool.Spec.MaxNodes).Select(pool => $"'{pool.Node.Name}'").ToList();
        if (own.Count > 0)
            yield return $"No model runs in {string.Join(", ", own)}: expected at the minimum of nodes.";
        if (pools.Any(pool => pool.Pool.Spec.Capacity == CapacityType.Spot))
            yield return $"{Shown.Number(spec.Cost.SpotFallbackShare * 100)} % of the hours of spot pools are bought on demand (cost.spotFallbackShare).";
        var reserved = pools.Where(pool => pool.Pool.Spec.Capacity == CapacityType.Reserved).Select(pool => $"'{pool.Node.Name}'").ToList();
        if (reserved.Count > 0)
            yield return $"Reserved machines are counted as nodes need them, at the price on demand: {string.Join(", ", reserved)}. A reservation costs as much unused; its size isn't in the settings.";
        foreach (var (name, packed) in levels.All)
        {
            foreach (var waiting in packed.Waiting)
                yield return $"At the {name}, {Shown.Count((int)waiting.Replicas, "replica")} of {waiting.Model.Name} {(waiting.Replicas == 1 ? "finds" : "find")} no room in the pools and {(waiting.Replicas == 1 ? "isn't" : "aren't")} counted.";
        }

        yield return "Nodes are filled as far as GPUs, CPU, memory and pods go; spreading pods over more nodes costs more.";
        yield return "Which replica is on which pool, the scheduler decides; here those with the fewest pools come first, and nodes that are there before new ones.";
        yield return "A model causes its GPUs' share of a node, or its CPU's where the pool has no GPUs; the rest of the node is the platform's.";
        yield return "Not reckoned: traffic between zones and to the internet, logs, registries, buckets, taxes, and discounts of any kind.";
    }

    static string Named(List<string> names) => names.Count <= MostNamed ? string.Join(", ", names) : $"{string.Join(", ", names.Take(MostNamed))} and {names.Count - MostNamed} more";
}
