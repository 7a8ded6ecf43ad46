using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace MlPlatform.Components.Metrics;

/// <summary>prometheus-adapter, in KEDA's place: brings what Prometheus knows of pods to autoscalers of pods. It has no external metrics, whose API is KEDA's.</summary>
public sealed class PrometheusAdapter : ComponentResource
{
    const string Home = "prometheus-adapter";
    static readonly TimeSpan Slowest = TimeSpan.FromMinutes(10);

    /// <summary>Makes the namespace and the release of the chart.</summary>
    /// <param name="name">Name of the component.</param>
    /// <param name="args">The cluster, and where Prometheus is.</param>
    /// <param name="options">Options of the component.</param>
    public PrometheusAdapter(string name, PrometheusAdapterArgs args, ComponentResourceOptions? options = null)
        : base("mlplatform:metrics:PrometheusAdapter", name, Children.On(args.Cluster, options))
    {
        var home = new Namespace(
            name,
            new() { Metadata = new ObjectMetaArgs { Name = Home, Labels = new InputMap<string> { ["pod-security.kubernetes.io/enforce"] = "restricted" } } },
            Children.Of(this, options));
        Release = new Release(
            $"{name}-chart",
            Charts.PrometheusAdapter.Release(Home, Home, Slowest, ChartValues.Of(PrometheusAdapterValues.Of(args.Prometheus, args.Cluster.Registry))),
            CustomResourceOptions.Merge(Children.Of(this, options, new() { Create = Slowest, Update = Slowest, Delete = Slowest }), new() { DependsOn = { home } }));
        RegisterOutputs();
    }

    /// <summary>The release.</summary>
    public Release Release { get; }
}
