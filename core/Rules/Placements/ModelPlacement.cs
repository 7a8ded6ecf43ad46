using MlPlatform.Core.Pools;

namespace MlPlatform.Core.Rules.Placements;

/// <summary>A model has somewhere to run.</summary>
sealed class ModelPlacement : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP080";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "The pools of a model are there, and are of one kind of GPU";

    public string Explanation =>
        "From the pools follow what a replica asks for and which nodes it tolerates. Where no pool has what a model wants, its replicas wait for ever; where pools differ in it, "
        + "the same replica is fast on one node and out of memory on the next.";

    public string Mend => "Name pools that there are, and that are alike.";

    public IEnumerable<Finding> Check(PlacedPlatform scope) =>
        scope.Workloads.SelectMany(model => model.Problems.Select(problem => this.Found(At(model, problem), problem.Message, problem.Mend)));

    static SpecPath At(PlacedWorkload model, PlacementProblem problem)
    {
        var at = model.Workload.At(problem.Property);
        return problem.Item is { } item ? at.Item(item) : at;
    }
}
