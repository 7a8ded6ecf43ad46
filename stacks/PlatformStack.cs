using System.Collections.Immutable;
using MlPlatform.Components.Clusters;
using MlPlatform.Components.Platforms;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Rules;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;
using MlPlatform.Infra.Aws;
using MlPlatform.Infra.Azure;
using MlPlatform.Infra.Gcp;
using Pulumi;

namespace MlPlatform.Stacks;

/// <summary>A platform: a cluster and what is shared on it.</summary>
static class PlatformStack
{
    /// <summary>The output with the platform's spec, for model stacks.</summary>
    public const string SpecOutput = "platform";

    /// <summary>The output with the kubeconfig, a secret.</summary>
    public const string KubeConfigOutput = "kubeconfig";

    /// <summary>Builds the platform; every problem of the settings ends it before anything is registered.</summary>
    public static IDictionary<string, object?> Build(Config config)
    {
        var read = SettingsReader.Read<PlatformSpec>(config.Get(SettingsKeys.Platform), SettingsKeys.Platform);
        StackProgram.Demand(Findings.Sorted([.. RuleSet.Check(read), .. read.Spec is { } known ? Findings.MissingSecrets(known, name => config.Get(name) is not null) : []]));
        var spec = read.Spec!;

        var cluster = Cluster(config, spec);
        var platform = new Platform("platform", new() { Cluster = cluster, Platform = spec, Secrets = Secrets(config, spec), RulesHaveRun = true });
        return new Dictionary<string, object?>
        {
            ["endpoints"] = platform.Endpoints.ToImmutableDictionary(),
            [KubeConfigOutput] = cluster.KubeConfig,
            [SpecOutput] = PlatformJson.Write(spec),
        };
    }

    static Dictionary<string, Input<string>> Secrets(Config config, PlatformSpec spec) => spec.Monitoring.Receivers.Values.Select(receiver => receiver.Secret)
        .Concat(spec.Monitoring.GrafanaSecret is { } grafana ? [grafana] : [])
        .Distinct(StringComparer.Ordinal)
        .ToDictionary(name => name, name => (Input<string>)config.RequireSecret(name), StringComparer.Ordinal);

    static ICluster Cluster(Config config, PlatformSpec spec) => spec.Cluster.Cloud switch
    {
        CloudProvider.Aws => Eks(spec),
        CloudProvider.Gcp => Gke(spec),
        CloudProvider.Azure => Aks(spec),
        _ => new ExistingCluster(spec.Cluster.Name, new()
        {
            ClusterName = spec.Cluster.Name,
            KubeConfig = config.RequireSecret(spec.Cluster.KubeConfigSecret),
            Pools = NodePools.Of(spec),
            Registry = spec.Registry,
        }),
    };

    // Each in a method of its own: a stack loads the SDK of its own cloud only.
    static EksCluster Eks(PlatformSpec spec) => new(spec.Cluster.Name, new() { Platform = spec, RulesHaveRun = true });

    static GkeCluster Gke(PlatformSpec spec) => new(spec.Cluster.Name, new() { Platform = spec, RulesHaveRun = true });

    static AksCluster Aks(PlatformSpec spec) => new(spec.Cluster.Name, new() { Platform = spec, RulesHaveRun = true });
}
