using System.Collections.Immutable;
using MlPlatform.Components.Clusters;
using MlPlatform.Components.Platforms;
using Pulumi;

namespace MlPlatform.Stacks;

/// <summary>A platform: a cluster and what is shared on it, as the stack's file has it.</summary>
public sealed class PlatformStack : Stack
{
    /// <summary>Builds the platform; every problem of the settings ends it before anything is registered in the cluster.</summary>
    public PlatformStack()
    {
        var config = new Config();
        var spec = PlatformSettings.Read(config);

        var cluster = new ExistingCluster(
            spec.Cluster.Name,
            new() { ClusterName = spec.Cluster.Name, KubeConfig = config.RequireSecret(spec.Cluster.KubeConfigSecret) });
        var platform = new Platform("platform", new() { Cluster = cluster, Platform = spec });

        Endpoints = Output.Create(platform.Endpoints.ToImmutableDictionary());
    }

    /// <summary>Address inside the cluster of each model, by <c>tenant/model</c>.</summary>
    [Output("endpoints")]
    public Output<ImmutableDictionary<string, string>> Endpoints { get; private set; }
}
