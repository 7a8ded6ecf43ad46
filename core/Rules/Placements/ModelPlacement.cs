using MlPlatform.Core.Pools;
using MlPlatform.Core.Rules.Sharing;
using MlPlatform.Core.Specs;

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
        Told(this, scope, problem => problem.Property != nameof(WorkloadSpec.MigProfile));

    /// <summary>What a rule has to tell of the problems of placing that are its own.</summary>
    public static IEnumerable<Finding> Told(IRule rule, PlacedPlatform scope, Func<PlacementProblem, bool> isOwn) =>
        scope.Workloads.SelectMany(model => model.Problems.Where(isOwn).Select(problem => Told(rule, model.Workload, problem)));

    /// <summary>What is wrong with where a model or job is to run, among pools that are resolved already.</summary>
    public static IEnumerable<Finding> Of(Node<WorkloadSpec> node, IReadOnlyList<NodePool> pools) =>
        node.Knows(nameof(WorkloadSpec.Gpus), nameof(WorkloadSpec.GpuModel), nameof(WorkloadSpec.MigProfile)) && node.KnowsAllOf(nameof(WorkloadSpec.Pools))
            ? new PlacementSearch(pools, node.Spec, node.Word).Problems.Select(problem => Told(problem.Property == nameof(WorkloadSpec.MigProfile) ? new MigProfileOffered() : new ModelPlacement(), node, problem))
            : [];

    static Finding Told(IRule rule, Node<WorkloadSpec> node, PlacementProblem problem)
    {
        var at = node.At(problem.Property);
        return rule.Found(problem.Item is { } item ? at.Item(item) : at, problem.Message, problem.Mend);
    }
}
