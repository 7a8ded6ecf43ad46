using System.Collections.Immutable;

namespace MlPlatform.Core.Alerts;

/// <summary>What is recorded of a model.</summary>
static class ModelRecordings
{
    public static IEnumerable<RecordingRule> Of(WatchedModel model)
    {
        yield return Record(RecordedSeries.ModelReplicas, $"sum(kube_deployment_status_replicas_available{{{model.Deployment}}})");
        if (model.Placement.GpuResource is { } resource)
        {
            yield return Record(
                RecordedSeries.ModelGpus,
                $"sum(kube_pod_container_resource_requests{{{model.Pods},resource=\"{ModelPods.Resource(resource)}\"}} * on (namespace, pod) group_left () max by (namespace, pod) (kube_pod_status_phase{{{model.Pods},phase=\"Running\"}} == 1))");
        }

        if (model.Queries is not { } queries)
            yield break;
        yield return Record(RecordedSeries.ModelRequests, queries.Requests("5m"));
        yield return Record(RecordedSeries.ModelQueue, queries.Queue);
        foreach (var (quantile, expression) in queries.Latency)
            yield return Record(RecordedSeries.ModelLatency, expression) with { Labels = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, model.Labels).Add("quantile", quantile) };
        if (queries.Errors is not { } errorsOver)
            yield break;
        foreach (var window in Windows(model))
        {
            // A server that never failed may have no series of failures.
            var (errors, requests) = (errorsOver(window), queries.Requests(window));
            yield return Record(RecordedSeries.ModelErrorsOver(window), $"(({errors}) or 0 * ({requests})) / ({requests})");
        }

        RecordingRule Record(string name, string expression) => new() { Name = name, Expression = expression, Labels = model.Labels };
    }

    static IEnumerable<string> Windows(WatchedModel model) => model.Model.Objective?.Availability is null ? ["5m"] : ObjectiveAlerts.Windows;
}
