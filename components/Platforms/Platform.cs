using System.Collections.Immutable;
using MlPlatform.Components.Gpu;
using MlPlatform.Components.Tenants;
using MlPlatform.Core.Rules;
using Pulumi;

namespace MlPlatform.Components.Platforms;

/// <summary>Everything that runs in the cluster, composed over any cluster.</summary>
public sealed class Platform : ComponentResource, IChecksChildren
{
    /// <summary>Makes what models stand on, the GPU Operator, the tenants and their models.</summary>
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
        // An existing cluster whose pools are unsaid has whatever it has for its GPUs.
        var gpu = args.Cluster.Pools.Any(pool => pool.IsGpu)
            ? new GpuOperator($"{name}-gpu", new() { Cluster = args.Cluster }, new() { Parent = this })
            : null;

        var endpoints = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (key, spec) in args.Platform.Tenants.OrderBy(tenant => tenant.Key, StringComparer.Ordinal))
        {
            var tenant = new Tenant(key, new() { Cluster = args.Cluster, Tenant = spec }, new() { Parent = this, DependsOn = [.. ground, .. gpu is null ? [] : new Resource[] { gpu }] });
            foreach (var (model, endpoint) in tenant.Endpoints) endpoints[$"{key}/{model}"] = endpoint;
        }

        Endpoints = endpoints.ToImmutable();
        RegisterOutputs(new Dictionary<string, object?> { ["endpoints"] = Endpoints.ToImmutableDictionary() });
    }

    /// <summary>Address inside the cluster of each model, by <c>tenant/model</c>.</summary>
    public IReadOnlyDictionary<string, string> Endpoints { get; }
}
