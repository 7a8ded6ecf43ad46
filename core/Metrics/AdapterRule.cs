namespace MlPlatform.Core.Metrics;

/// <summary>How prometheus-adapter makes a metric of pods from a series, by its own names (kubernetes-sigs/prometheus-adapter, docs/config.md).</summary>
/// <param name="SeriesQuery">Which series.</param>
/// <param name="Resources">Which labels name which objects.</param>
/// <param name="Name">What the metric is called.</param>
/// <param name="MetricsQuery">How its value is had.</param>
public sealed record AdapterRule(string SeriesQuery, AdapterRule.ResourcesPart Resources, AdapterRule.NamePart Name, string MetricsQuery)
{
    /// <summary>Labels by what they name.</summary>
    public sealed record ResourcesPart(OverridesPart Overrides);

    /// <summary>The labels of a pod.</summary>
    public sealed record OverridesPart
    {
        /// <summary>Its namespace.</summary>
        public ObjectPart Namespace { get; } = new("namespace");

        /// <summary>Itself.</summary>
        public ObjectPart Pod { get; } = new("pod");
    }

    /// <summary>A kind of object.</summary>
    public sealed record ObjectPart(string Resource);

    /// <summary>A name.</summary>
    public sealed record NamePart(string Matches, string As);
}
