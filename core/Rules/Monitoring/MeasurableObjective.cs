using MlPlatform.Core.Alerts;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Monitoring;

/// <summary>An objective is one that can be measured.</summary>
sealed class MeasurableObjective : IRule<ModelSpec>
{
    public string Id => "MLP250";

    public Severity Severity => Severity.Error;

    public string Title => "What a model promises can be measured by what its server tells";

    public string Explanation =>
        "An objective is watched by series that the model's server emits. Any HTTP server's aren't known, SGLang's are there with --enable-metrics only, and what fails of its requests it doesn't tell apart from what clients gave up. "
        + "Triton tells quantiles of its latency with --metrics-config summary_latencies=true only. An objective without a measure never alerts, and looks as if it were kept.";

    public string Mend => "Name the server that the image runs, and have it tell what the objective needs; or take the objective away.";

    public IEnumerable<Finding> Check(Node<ModelSpec> node)
    {
        if (node.Spec.Objective is not { } given || !node.KnowsAllOf(nameof(ModelSpec.Objective), nameof(ModelSpec.Server), nameof(ModelSpec.Arguments)))
            yield break;
        var objective = node.Part(nameof(ModelSpec.Objective), given);
        var queries = ServerQueries.Of("any", "any", node.Spec);
        var server = node.Spec.Server == InferenceServer.Http ? "the server isn't named" : $"{node.Spec.Server} as it is started here tells nothing of it";
        if (given.LatencyMilliseconds is not null && (queries is null || node.Spec.Server == InferenceServer.Triton && !ServerQueries.TellsQuantiles(node.Spec)))
            yield return this.Found(objective.At(nameof(ObjectiveSpec.LatencyMilliseconds)), $"The latency of 99 of 100 requests can't be measured: {server}.");
        if (given.Availability is not null && queries?.Errors is null)
            yield return this.Found(objective.At(nameof(ObjectiveSpec.Availability)), $"The share of requests that fail can't be measured: {server}.");
    }
}
