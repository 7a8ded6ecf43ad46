using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Charts;
using MlPlatform.Core.Rules.Clusters;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Versions;

/// <summary>Charts run on the Kubernetes version of the cluster.</summary>
sealed class ChartKubernetes : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP137";

    public Severity Severity => Severity.Warning;

    public string Title => "Every chart that the platform installs is tested with the cluster's Kubernetes version";

    public string Explanation =>
        "The makers of a chart name the versions of Kubernetes that they test it with. On an older one it may use what isn't there yet, on a newer one what has gone; that it fails is not said, and nobody helps "
        + "where it does.";

    public string Mend => "Use a version that all of them are tested with.";

    /// <summary>The charts that a platform installs, by name, as far as that is known.</summary>
    public static IReadOnlyList<PinnedChart> Installed(PlacedPlatform scope)
    {
        var charts = new List<PinnedChart>();
        var monitoring = scope.Node.Part(nameof(PlatformSpec.Monitoring), scope.Node.Spec.Monitoring);
        if (scope.Node.Spec.Gateway is { } gateway && scope.Node.KnowsAllOf(nameof(PlatformSpec.Gateway)))
            charts.Add(gateway.Controller == GatewayController.Envoy ? PinnedCharts.EnvoyGateway : PinnedCharts.Istio);
        if (scope.Pools.Any(pool => pool is { IsResolved: true, Pool.IsGpu: true }))
            charts.Add(PinnedCharts.GpuOperator);
        // AKS brings its own.
        if (scope is { AutoscalerKind: AutoscalerKind.Karpenter, Cluster.Spec.Cloud: CloudProvider.Aws })
            charts.Add(PinnedCharts.Karpenter);
        if (monitoring.Spec is { Prometheus: true, Adapter: MetricsAdapter.Keda } && monitoring.Knows(nameof(MonitoringSpec.Prometheus), nameof(MonitoringSpec.Adapter)))
            charts.Add(PinnedCharts.Keda);
        return charts;
    }

    /// <summary>The charts with their ranges: "keda 2.20.2: 1.33 to 1.35".</summary>
    public static string Lines(IEnumerable<PinnedChart> charts) => string.Join('\n', charts.Select(chart =>
        $"{chart.Name} {chart.Version}: {(chart.OldestKubernetes is { } oldest ? $"{oldest} to {chart.NewestKubernetes}" : $"up to {chart.NewestKubernetes}")}"));

    /// <summary>The cluster's version; null where it isn't known, or is refused.</summary>
    public static Version? Kubernetes(PlacedPlatform scope) =>
        Clouds.Makes(scope.Cluster)
            && scope.Cluster.Knows(nameof(ClusterSpec.KubernetesVersion))
            && Catalogue.KubernetesVersions(scope.Cluster.Spec.Cloud).Contains(scope.Cluster.Spec.KubernetesVersion) ? Version.Parse(scope.Cluster.Spec.KubernetesVersion) : null;

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        if (Kubernetes(scope) is not { } kubernetes)
            yield break;
        var charts = Installed(scope).Where(chart => !chart.Supports(kubernetes)).ToList();
        if (charts.Count > 0)
            yield return this.Found(scope.Cluster.At(nameof(ClusterSpec.KubernetesVersion)), $"Not all charts are tested with Kubernetes {kubernetes}:\n{Lines(charts)}");
    }
}
