using MlPlatform.Core.Charts;
using MlPlatform.Core.Images;
using MlPlatform.Core.Metrics;
using MlPlatform.Core.Specs;

namespace MlPlatform.Components.Metrics;

/// <summary>Values of prometheus-adapter's chart that we set; the names are the chart's.</summary>
sealed record PrometheusAdapterValues
{
    public string FullnameOverride { get; } = "prometheus-adapter";

    public ImagePart? Image { get; init; }

    public required PrometheusPart Prometheus { get; init; }

    // Each autoscaler asks it: it is there while its node is replaced.
    public int Replicas { get; } = 2;

    public required Resources Resources { get; init; }

    public BudgetPart PodDisruptionBudget { get; } = new(Enabled: true, 1);

    public RulesPart Rules { get; } = new(Default: false, AdapterRules.Custom);

    /// <summary>The values.</summary>
    public static PrometheusAdapterValues Of(Uri prometheus, RegistrySpec? registry) => new()
    {
        Image = registry is null ? null : new(PullThrough.Of(registry, "registry.k8s.io/prometheus-adapter/prometheus-adapter")),
        Prometheus = new($"{prometheus.Scheme}://{prometheus.Host}", prometheus.Port),
        Resources = Components.Resources.Of(ClusterPods.PrometheusAdapter),
    };

    public sealed record ImagePart(string Repository);

    public sealed record PrometheusPart(string Url, int Port);

    public sealed record BudgetPart(bool Enabled, int MaxUnavailable);

    public sealed record RulesPart(bool Default, IReadOnlyList<AdapterRule> Custom);
}
