using System.Collections.Immutable;
using MlPlatform.Components.Gpu;
using MlPlatform.Components.Monitoring;
using MlPlatform.Components.Tenants;
using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;
using Pulumi;

namespace MlPlatform.Components.Platforms;

/// <summary>Everything that runs in the cluster, composed over any cluster.</summary>
public sealed class Platform : ComponentResource, IChecksChildren
{
    /// <summary>Makes what models stand on, monitoring, the GPU Operator, the tenants and their models.</summary>
    /// <param name="name">Name of the component.</param>
    /// <param name="args">The cluster, and the whole platform.</param>
    /// <param name="options">Options of the component.</param>
    public Platform(string name, PlatformArgs args, ComponentResourceOptions? options = null)
        : base(
            "mlplatform:platforms:Platform",
            Checked.Name(name, options, () => args.RulesHaveRun ? [] : RuleSet.Check(name, args.Platform)),
            Children.On(args.Cluster, options))
    {
        NotBuilt.Warn(args.Platform, this);
        var ground = PlatformGround.Make(name, args, this);
        var prometheus = args.Platform.Monitoring.Prometheus
            ? new Monitoring.Monitoring($"{name}-monitoring", new() { Cluster = args.Cluster, Platform = args.Platform, Secrets = args.Secrets }, new() { Parent = this, DependsOn = [.. ground] })
            : null;

        // An existing cluster whose pools are unsaid has whatever it has for its GPUs.
        var gpu = args.Cluster.Pools.Any(pool => pool.IsGpu)
            ? new GpuOperator($"{name}-gpu", new() { Cluster = args.Cluster, Monitoring = prometheus is null ? null : args.Platform.Monitoring, MetricsReady = prometheus?.Crds }, new() { Parent = this })
            : null;

        List<Resource> needed = [.. ground, .. new Resource?[] { prometheus?.Crds, gpu }.OfType<Resource>()];
        var endpoints = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (key, spec) in args.Platform.Tenants.OrderBy(tenant => tenant.Key, StringComparer.Ordinal))
        {
            var tenant = new Tenant(key, new() { Cluster = args.Cluster, Tenant = spec, Monitored = prometheus is not null }, new() { Parent = this, DependsOn = [.. needed] });
            foreach (var (model, endpoint) in tenant.Endpoints) endpoints[$"{key}/{model}"] = endpoint;
            if (prometheus is not null) Watch(key, spec, args, new() { Parent = this, DependsOn = [.. needed, tenant.Home] });
        }

        Endpoints = endpoints.ToImmutable();
        RegisterOutputs(new Dictionary<string, object?> { ["endpoints"] = Endpoints.ToImmutableDictionary() });
    }

    static void Watch(string key, TenantSpec spec, PlatformArgs args, ComponentResourceOptions options)
    {
        foreach (var (model, watched) in spec.Models.OrderBy(model => model.Key, StringComparer.Ordinal))
            _ = new ModelAlerts($"{key}-{model}-alerts", new() { Cluster = args.Cluster, Platform = args.Platform, Tenant = key, Name = model, Model = watched }, options);
    }

    /// <summary>Address inside the cluster of each model, by <c>tenant/model</c>.</summary>
    public IReadOnlyDictionary<string, string> Endpoints { get; }
}
