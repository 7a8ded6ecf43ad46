using MlPlatform.Components.Clusters;
using MlPlatform.Components.Models;
using MlPlatform.Components.Monitoring;
using MlPlatform.Core;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Rules;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;
using Pulumi;

namespace MlPlatform.Stacks;

/// <summary>A model on the platform of another stack: it ships without the platform's lock and without its rights.</summary>
static class ModelStack
{
    /// <summary>Builds the model, proved against the platform as that stack last told it.</summary>
    public static async Task<IDictionary<string, object?>> BuildAsync(Config config)
    {
        var read = SettingsReader.Read<ModelStackSpec>(config.Get(SettingsKeys.Model), SettingsKeys.Model);
        if (read.Spec is not { } spec) throw new RunException(Findings.Text(read.Findings));

        var stack = new StackReference(spec.Platform);
        var platform = await PlatformAsync(stack, spec.Platform);
        StackProgram.Demand(RuleSet.Check(read, platform));

        var cluster = new ExistingCluster(platform.Cluster.Name, new()
        {
            ClusterName = platform.Cluster.Name,
            KubeConfig = stack.RequireOutput(PlatformStack.KubeConfigOutput).Apply(kubeConfig => (string)kubeConfig),
            Cloud = platform.Cluster.Cloud,
            Registry = platform.Registry,
            Pools = NodePools.Of(platform),
        });
        var model = new ModelService(spec.Name, new()
        {
            Cluster = cluster,
            Namespace = platform.Tenants[spec.Tenant].Namespace ?? spec.Tenant,
            Model = spec.Model,
            Monitored = platform.Monitoring.Prometheus,
        });
        if (platform.Monitoring.Prometheus)
            _ = new ModelAlerts($"{spec.Name}-alerts", new() { Cluster = cluster, Platform = platform.With(spec.Tenant, spec.Name, spec.Model), Tenant = spec.Tenant, Name = spec.Name, Model = spec.Model });
        return new Dictionary<string, object?> { ["endpoint"] = model.Endpoint };
    }

    static async Task<PlatformSpec> PlatformAsync(StackReference stack, string name)
    {
        var output = await stack.GetOutputDetailsAsync(PlatformStack.SpecOutput);
        if (output.Value is not string json)
            throw new RunException(
                $"{SettingsKeys.Model}.platform: the stack '{name}' has no output '{PlatformStack.SpecOutput}'. Name a platform's stack that has been deployed, as organization/project/stack; "
                + "a preview offline takes its file Pulumi.<stack>.yaml from beside this one.");

        // Another version of this program may have written it.
        var read = SettingsReader.Read<PlatformSpec>(json, SettingsKeys.Platform);
        return read.Spec ?? throw new RunException(
            $"{SettingsKeys.Model}.platform: the stack '{name}' was deployed by another version of MlPlatform:\n\n{Findings.Text(read.Findings)}");
    }
}
