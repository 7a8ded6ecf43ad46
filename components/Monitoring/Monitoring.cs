using MlPlatform.Components.Clusters;
using MlPlatform.Components.Monitoring.Dashboards;
using MlPlatform.Core.Alerts;
using MlPlatform.Core.Metrics;
using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;

namespace MlPlatform.Components.Monitoring;

/// <summary>Prometheus with its operator and exporters, Alertmanager with its routes, Grafana with its dashboards, and the rules of the platform.</summary>
public sealed class Monitoring : ComponentResource
{
    const string Home = MonitoringPlace.Namespace;

    static readonly TimeSpan SlowestCrds = TimeSpan.FromMinutes(5);

    // Prometheus' disk is made and attached meanwhile.
    static readonly TimeSpan Slowest = TimeSpan.FromMinutes(15);

    /// <summary>Makes the namespace, the two releases, what they need, the rules and the dashboards.</summary>
    /// <param name="name">Name of the component.</param>
    /// <param name="args">The cluster, the platform and the secrets.</param>
    /// <param name="options">Options of the component.</param>
    public Monitoring(string name, MonitoringArgs args, ComponentResourceOptions? options = null)
        : base(
            "mlplatform:monitoring:Monitoring",
            Checked.Name(name, options, () => RuleSet.Check(name, args.Platform)),
            Children.On(args.Cluster, options))
    {
        var monitoring = args.Platform.Monitoring;
        var child = Children.Of(this, options);
        // Node exporters see the host's processes, network and file systems.
        var home = new Namespace(name, new()
        {
            Metadata = new ObjectMetaArgs { Name = Home, Labels = new InputMap<string> { ["pod-security.kubernetes.io/enforce"] = "privileged" } },
        }, child);
        var inside = CustomResourceOptions.Merge(child, new() { DependsOn = { home } });

        Crds = new Release(
            $"{name}-crds",
            Charts.PrometheusOperatorCrds.Release(Charts.PrometheusOperatorCrds.Name, Home, SlowestCrds, []),
            CustomResourceOptions.Merge(inside, Patience(SlowestCrds)));

        var secrets = new List<Resource>();
        if (monitoring.Receivers.Count > 0)
            secrets.Add(new Secret($"{name}-receivers", new() { Metadata = Meta(AlertmanagerRouting.Secret), StringData = Receivers(monitoring, args.Secrets) }, inside));
        if (monitoring.GrafanaSecret is { } grafana)
            secrets.Add(new Secret($"{name}-grafana", new()
            {
                Metadata = Meta(KubePrometheusSettings.GrafanaAdmin),
                StringData = new InputMap<string> { [KubePrometheusSettings.UserKey] = "admin", [KubePrometheusSettings.PasswordKey] = Value(args.Secrets, grafana) },
            }, inside));

        Release = new Release(
            $"{name}-chart",
            Charts.KubePrometheusStack.Release(MonitoringPlace.Release, Home, Slowest, ChartValues.Of(KubePrometheusSettings.Of(args.Cluster.Cloud, args.Platform))),
            CustomResourceOptions.Merge(CustomResourceOptions.Merge(inside, new() { DependsOn = [Crds, .. secrets] }), Patience(Slowest)));

        _ = new CustomResource(
            $"{name}-rules",
            PrometheusRules.Of(Meta("mlplatform"), PlatformRules.Of(args.Platform, args.Cluster.Pools), monitoring.RunbookUrl),
            CustomResourceOptions.Merge(inside, new() { DependsOn = { Crds } }));
        foreach (var dashboard in PlatformDashboards.Of(args.Cluster.Pools))
            _ = new ConfigMap($"{name}-dashboard-{dashboard.Name}", DashboardConfig.Of(dashboard, Home), inside);

        RegisterOutputs(new Dictionary<string, object?> { ["prometheus"] = MonitoringPlace.Prometheus });
    }

    /// <summary>The release that brings the kinds of the Prometheus Operator: whatever is of such a kind depends on it.</summary>
    public Release Crds { get; }

    /// <summary>The release of kube-prometheus-stack.</summary>
    public Release Release { get; }

    static CustomResourceOptions Patience(TimeSpan slowest) => new() { CustomTimeouts = new() { Create = slowest, Update = slowest, Delete = slowest } };

    static ObjectMetaArgs Meta(string name) => new() { Name = name, Namespace = Home };

    static InputMap<string> Receivers(MonitoringSpec monitoring, IReadOnlyDictionary<string, Input<string>> secrets)
    {
        var data = new InputMap<string>();
        foreach (var (name, receiver) in monitoring.Receivers.OrderBy(receiver => receiver.Key, StringComparer.Ordinal))
            data.Add(name, Value(secrets, receiver.Secret));
        return data;
    }

    static Output<string> Value(IReadOnlyDictionary<string, Input<string>> secrets, string name) => secrets.TryGetValue(name, out var value)
        ? Output.CreateSecret(value.ToOutput())
        : throw new RunException($"The platform names the secret '{name}', and {nameof(MonitoringArgs)}.{nameof(MonitoringArgs.Secrets)} has none of that name. Give its value there.");
}
