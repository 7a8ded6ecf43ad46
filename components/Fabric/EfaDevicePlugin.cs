using MlPlatform.Core.Pools;
using Pulumi;
using Pulumi.Kubernetes.Helm.V3;

namespace MlPlatform.Components.Fabric;

/// <summary>AWS' device plugin for EFA: offers the fast network interfaces of nodes to pods.</summary>
public sealed class EfaDevicePlugin : ComponentResource
{
    const string Self = "aws-efa-k8s-device-plugin", Home = "kube-system";
    static readonly TimeSpan Slowest = TimeSpan.FromMinutes(10);

    /// <summary>Makes the release of the chart.</summary>
    /// <param name="name">Name of the component.</param>
    /// <param name="args">The cluster and its pools.</param>
    /// <param name="options">Options of the component.</param>
    public EfaDevicePlugin(string name, EfaDevicePluginArgs args, ComponentResourceOptions? options = null)
        : base("mlplatform:fabric:EfaDevicePlugin", name, Children.On(args.Cluster, options))
    {
        Release = new Release(
            $"{name}-chart",
            Charts.EfaDevicePlugin.Release(Self, Home, Slowest, ChartValues.Of(EfaDevicePluginValues.Of([.. args.Cluster.Pools.Where(pool => EfaInterfaces.Count(pool) > 0)], args.Cluster.Registry))),
            Children.Of(this, options, new() { Create = Slowest, Update = Slowest, Delete = Slowest }));
        RegisterOutputs();
    }

    /// <summary>The release.</summary>
    public Release Release { get; }
}
