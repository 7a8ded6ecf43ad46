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
        + "one that a rollout adds before it takes one away. What counts is how many fit on each node: two of three GPUs each take two nodes of four. Where nothing adds nodes, the pools "
        + "stay at their minimum, and hold no more than that.";

    public string Mend => "Lower the model's maximum, or raise those of its pools.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        foreach (var model in scope.Models.Where(model => model.Pools.Count > 0 && model.Node.Knows(nameof(ModelSpec.MaxReplicas), nameof(ModelSpec.MaxSurge))))
        {
            if (!model.Pools.All(pool => pool.KnowsSize))
                continue;
            var (holds, needed) = (model.Fits.Sum(fit => fit.Holds), model.Node.Spec.MaxReplicas + model.Node.Spec.MaxSurge);
            // What fits on no node is told by that.
            if (!model.FitsSomewhere || needed <= holds)
                continue;
            var rooms = model.Fits.Select(fit => FitText.Room(model, fit));
            yield return this.Found(
                model.Node.At(nameof(ModelSpec.MaxReplicas)),
                $"{Shown.Count(model.Node.Spec.MaxReplicas, "replica")}, and {model.Node.Spec.MaxSurge} more during a rollout, don't fit the pools, which hold {holds}:\n{string.Join('\n', rooms)}",
                Mended(model, needed - holds, holds - model.Node.Spec.MaxSurge));
        }
    }

    static string Mended(PlacedModel model, long missing, long most)
    {
        var raise = FitText.Raise(model, missing);
        var least = model.Node.Knows(nameof(ModelSpec.MinReplicas)) ? model.Node.Spec.MinReplicas : 1;
        return most >= least ? $"Lower {model.Node.Word(nameof(ModelSpec.MaxReplicas))} to {most}, or {raise}." : $"R{raise[1..]}.";
    }
}
