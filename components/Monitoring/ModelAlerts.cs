using MlPlatform.Core.Alerts;
using MlPlatform.Core.Rules;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;

namespace MlPlatform.Components.Monitoring;

/// <summary>What is recorded and told of a model: it stands in the model's own namespace, so that it comes and goes with the model.</summary>
public sealed class ModelAlerts : ComponentResource
{
    /// <summary>Makes the rules.</summary>
    /// <param name="name">Name of the component.</param>
    /// <param name="args">The model, and where it runs.</param>
    /// <param name="options">Options of the component.</param>
    public ModelAlerts(string name, ModelAlertsArgs args, ComponentResourceOptions? options = null)
        : base(
            "mlplatform:monitoring:ModelAlerts",
            Checked.Name(name, options, () => RuleSet.Check(args.Name, args.Model, args.Cluster.Pools)),
            Children.On(args.Cluster, options))
    {
        var home = args.Platform.Tenants.TryGetValue(args.Tenant, out var tenant) ? tenant.Namespace ?? args.Tenant : args.Tenant;
        _ = new CustomResource(
            name,
            PrometheusRules.Of(
                new ObjectMetaArgs { Name = args.Name, Namespace = home, Labels = Labels.Of(args.Name, "model") },
                [ModelRules.Of(args.Platform, args.Cluster.Pools, args.Tenant, args.Name, args.Model)],
                args.Platform.Monitoring.RunbookUrl),
            Children.Of(this, options));
        RegisterOutputs();
    }
}
