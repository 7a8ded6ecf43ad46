using MlPlatform.Core.Metrics;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Metrics;

/// <summary>A series is there.</summary>
sealed class UnknownSeries : IRule<ModelSpec>
{
    public string Id => "MLP169";

    public Severity Severity => Severity.Warning;

    public string Title => "A query reads series that an exporter emits";

    public string Explanation =>
        "A query over a series that nobody emits has no value, and no error either: the autoscaler reads nothing, or nought, and never scales. Told are names that are nearly those of known series, "
        + "names that vLLM gave up, and fields of DCGM that aren't in the exporter's list as the GPU Operator has it.";

    public string Mend => "Read a series that is there.";

    public IEnumerable<Finding> Check(Node<ModelSpec> node)
    {
        foreach (var metric in node.Metrics())
        {
            if (metric.Spec is not { Metric: ScalingMetric.Query, Query: { } text })
                continue;
            foreach (var read in PromQuery.Of(text).Reads.DistinctBy(read => read.Name).Where(read => SeriesCatalogue.Find(read.Name) is null))
            {
                var at = metric.At(nameof(ScalingMetricSpec.Query));
                if (SeriesCatalogue.Meant(read.Name) is { } meant)
                    yield return this.Found(at, $"No exporter emits {read.Name}.", $"Did you mean '{meant}'?");
                else if (read.Exporter == MetricExporter.Dcgm)
                    yield return this.Found(at, $"{read.Name} isn't in the list that the GPU Operator gives the DCGM exporter.", "Read one that is, or give the exporter a list of your own.");
            }
        }
    }
}
