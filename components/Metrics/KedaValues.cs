using MlPlatform.Core.Charts;
using MlPlatform.Core.Images;
using MlPlatform.Core.Specs;

namespace MlPlatform.Components.Metrics;

/// <summary>Values of KEDA's chart that we set; the names are the chart's.</summary>
sealed record KedaValues
{
    public ImagesPart? Image { get; init; }

    public required ResourcesPart Resources { get; init; }

    // Where its webhook is away, objects are made unchecked, and none is refused: one of each is enough.
    public WebhooksPart Webhooks { get; } = new(Enabled: true, "Ignore");

    /// <summary>The values.</summary>
    /// <param name="registry">The cache that images are pulled through; null where there is none.</param>
    public static KedaValues Of(RegistrySpec? registry)
    {
        var from = registry is null ? null : PullThrough.Of(registry, "ghcr.io/kedacore");
        return new()
        {
            Image = from is null ? null : new(new(from, "keda"), new(from, "keda-metrics-apiserver"), new(from, "keda-admission-webhooks")),
            Resources = new(Of("keda-operator"), Of("keda-metrics-apiserver"), Of("keda-admission-webhooks")),
        };

        static Resources Of(string pod) => Components.Resources.Of(ClusterPods.Keda(pod));
    }

    public sealed record ImagesPart(ImagePart Keda, ImagePart MetricsApiServer, ImagePart Webhooks);

    public sealed record ImagePart(string Registry, string Repository);

    public sealed record ResourcesPart(Resources Operator, Resources MetricServer, Resources Webhooks);

    public sealed record WebhooksPart(bool Enabled, string FailurePolicy);
}
