using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace MlPlatform.Components.Metrics;

/// <summary>KEDA: brings what Prometheus knows to autoscalers of pods, and scales to nothing. It owns the API of external metrics, and may be the only one that does.</summary>
public sealed class Keda : ComponentResource
{
    const string Home = "keda";
    static readonly TimeSpan Slowest = TimeSpan.FromMinutes(10);

    /// <summary>Makes the namespace and the release of the chart.</summary>
    /// <param name="name">Name of the component.</param>
    /// <param name="args">The cluster.</param>
    /// <param name="options">Options of the component.</param>
    public Keda(string name, KedaArgs args, ComponentResourceOptions? options = null)
        : base("mlplatform:metrics:Keda", name, Children.On(args.Cluster, options))
    {
        var home = new Namespace(
            name,
            new() { Metadata = new ObjectMetaArgs { Name = Home, Labels = new InputMap<string> { ["pod-security.kubernetes.io/enforce"] = "restricted" } } },
            Children.Of(this, options));
        Release = new Release(
            $"{name}-chart",
            Charts.Keda.Release(Home, Home, Slowest, ChartValues.Of(KedaValues.Of(args.Cluster.Registry))),
            CustomResourceOptions.Merge(Children.Of(this, options, new() { Create = Slowest, Update = Slowest, Delete = Slowest }), new() { DependsOn = { home } }));
        RegisterOutputs();
    }

    /// <summary>The release, which brings the kinds that an autoscaler of its is of.</summary>
    public Release Release { get; }
}
