using MlPlatform.Core.Metrics;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Metrics;

/// <summary>A query over slices reads what slices have.</summary>
sealed class SliceSeries : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP159";

    public Severity Severity => Severity.Error;

    public string Title => "A query of a model on slices of a GPU reads series that slices have";

    public string Explanation =>
        "On GPUs in MIG mode NVML knows no utilisation, and the DCGM exporter has no DCGM_FI_DEV_GPU_UTIL of them: the query has no value, and the autoscaler never scales. The share of time in which the engine "
        + "was active is told for each slice, from 0 to 1 (DCGM_FI_PROF_GR_ENGINE_ACTIVE). The metric gpuUtilization takes the right one by itself.";

    public string Mend => "Read DCGM_FI_PROF_GR_ENGINE_ACTIVE, times 100, or scale on gpuUtilization.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        foreach (var model in scope.Models)
        {
            if (model is not { Placement.Offer.Profile: not null, Pools: [var pool, ..] })
                continue;
            foreach (var metric in model.Node.Metrics())
            {
                if (metric.Spec is not { Metric: ScalingMetric.Query, Query: { } text })
                    continue;
                if (PromQuery.Of(text).Reads.FirstOrDefault(read => SeriesCatalogue.Find(read.Name) is { OnSlices: false }) is { } read)
                    yield return this.Found(metric.At(nameof(ScalingMetricSpec.Query)), $"The GPUs of '{pool.Node.Name}' are cut into slices, and there is no {read.Name} of those.");
            }
        }
    }
}
