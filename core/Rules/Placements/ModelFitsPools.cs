using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Placements;

/// <summary>A model's own maximum is within reach of its pools.</summary>
sealed class ModelFitsPools : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP083";

    public Severity Severity => Severity.Error;

    public string Title => "A model's maximum fits its pools, with one replica more for a rollout";

    public string Explanation =>
        "The autoscaler of a model asks for replicas up to its maximum, and that of nodes adds nodes up to theirs: replicas beyond what the nodes hold wait for ever, and so does the "
        + "one that a rollout adds before it takes one away. What counts is how many fit on each node: two of three GPUs each take two nodes of four.";

    public string Mend => "Lower the model's maximum, or raise those of its pools.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        foreach (var model in scope.Models.Where(model => model.Pools.Count > 0 && model.Node.Knows(nameof(ModelSpec.MaxReplicas))))
        {
            if (!model.Pools.All(pool => pool.Node.Knows(nameof(NodePoolSpec.MaxNodes))))
                continue;
            var rooms = model.Pools.Select(pool => Room.Of(model.Node, pool)).ToList();
            var (holds, needed) = (rooms.Sum(room => room.Replicas), model.Node.Spec.MaxReplicas + RolloutStrategy.Surge);
            // What fits on no node is told by that.
            if (holds == 0 || needed <= holds)
                continue;
            yield return this.Found(
                model.Node.At(nameof(ModelSpec.MaxReplicas)),
                $"{Shown.Count(model.Node.Spec.MaxReplicas, "replica")}, and {RolloutStrategy.Surge} more during a rollout, don't fit the pools, which hold {holds}:\n{string.Join('\n', rooms)}",
                Mended(model, rooms, needed - holds, holds - RolloutStrategy.Surge));
        }
    }

    static string Mended(PlacedModel model, List<Room> rooms, long missing, long most)
    {
        var room = rooms.First(room => room.PerNode > 0);
        var nodes = room.Pool.Pool.Spec.MaxNodes + ((missing + room.PerNode - 1) / room.PerNode);
        var raise = $"aise {room.Pool.Node.Word(nameof(NodePoolSpec.MaxNodes))} of '{room.Pool.Node.Name}' to {nodes}";
        var least = model.Node.Knows(nameof(ModelSpec.MinReplicas)) ? model.Node.Spec.MinReplicas : 1;
        return most >= least ? $"Lower {model.Node.Word(nameof(ModelSpec.MaxReplicas))} to {most}, or r{raise}." : $"R{raise}.";
    }

    /// <summary>How many replicas of a model a pool holds.</summary>
    sealed record Room(PlacedPool Pool, int PerNode, string Bound)
    {
        public long Replicas => (long)Pool.Pool.Spec.MaxNodes * PerNode;

        public static Room Of(Node<ModelSpec> model, PlacedPool pool)
        {
            var node = pool.Nodes.MaxBy(node => Fit.AtMost(model, node))!;
            return new(pool, Fit.AtMost(model, node), Fit.Bound(model, node).Name);
        }

        public override string ToString() =>
            $"{Pool.Node.Name}: {Replicas} ({Shown.Count(Pool.Pool.Spec.MaxNodes, "node")} x {PerNode} a node, bounded by its {(Bound == "CPU" || Bound == "GPUs" ? Bound : Bound.ToLowerInvariant())})";
    }
}
