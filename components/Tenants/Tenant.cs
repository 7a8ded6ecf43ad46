using MlPlatform.Components.Models;
using MlPlatform.Core;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace MlPlatform.Components.Tenants;

/// <summary>A namespace of its own: restricted pods, a quota with GPUs, defaults for containers, no traffic but what is allowed, and its models.</summary>
public sealed class Tenant : ComponentResource, IChecksChildren
{
    /// <summary>Makes the namespace, what guards it, and the models in it.</summary>
    /// <param name="name">Name of the tenant.</param>
    /// <param name="args">Where it lives and what it may.</param>
    /// <param name="options">Options of the component.</param>
    public Tenant(string name, TenantArgs args, ComponentResourceOptions? options = null)
        : base("mlplatform:tenants:Tenant", Checked.Name(name, options, () => RuleSet.Check(name, args.Tenant, args.Cluster.Pools)), Children.On(args.Cluster, options))
    {
        var tenant = args.Tenant;
        NamespaceName = tenant.Namespace ?? name;
        var child = Children.Of(this, options);

        Home = new Namespace(name, new() { Metadata = new ObjectMetaArgs { Name = NamespaceName, Labels = PodSecurity(name) } }, child);
        var inside = CustomResourceOptions.Merge(child, new() { DependsOn = { Home } });
        var quota = new ResourceQuota($"{name}-quota", new() { Metadata = Meta("quota"), Spec = Quota(tenant.Quota, args.Cluster.Pools) }, inside);
        var defaults = new LimitRange($"{name}-defaults", new() { Metadata = Meta("defaults"), Spec = Defaults(tenant.ContainerDefaults) }, inside);
        var deny = new NetworkPolicy($"{name}-default-deny", new() { Metadata = Meta(TenantObjects.DefaultDeny), Spec = TenantNetwork.DefaultDeny() }, inside);
        var dns = new NetworkPolicy($"{name}-allow-dns", new() { Metadata = Meta(TenantObjects.AllowDns), Spec = TenantNetwork.AllowDns() }, inside);

        // A pod that started before its guards would have run without them.
        var guarded = new ComponentResourceOptions { Parent = this, DependsOn = { Home, quota, defaults, deny, dns } };
        Endpoints = tenant.Models.OrderBy(model => model.Key, StringComparer.Ordinal).ToDictionary(
            model => model.Key,
            model => new ModelService(
                $"{name}-{model.Key}",
                new() { Cluster = args.Cluster, Namespace = NamespaceName, Name = model.Key, Model = model.Value, Monitored = args.Monitored },
                guarded).Endpoint);

        RegisterOutputs(new Dictionary<string, object?> { ["namespace"] = NamespaceName });
    }

    /// <summary>The tenant's namespace, for what else goes into it.</summary>
    internal Namespace Home { get; }

    /// <summary>Name of the tenant's namespace.</summary>
    public string NamespaceName { get; }

    /// <summary>Address inside the cluster of each model, by the model's name.</summary>
    public IReadOnlyDictionary<string, string> Endpoints { get; }

    ObjectMetaArgs Meta(string name) => new() { Name = name, Namespace = NamespaceName };

    static InputMap<string> PodSecurity(string tenant)
    {
        var labels = Labels.Of(tenant, "tenant");
        foreach (var mode in (string[])["audit", "enforce", "warn"]) labels.Add($"pod-security.kubernetes.io/{mode}", "restricted");
        return labels;
    }

    static ResourceQuotaSpecArgs Quota(QuotaSpec quota, IReadOnlyList<NodePool> pools)
    {
        var hard = new InputMap<string>
        {
            ["requests.cpu"] = Quantity.Cores(quota.Cpu),
            ["requests.memory"] = Quantity.GiB(quota.MemoryGiB),
            ["limits.cpu"] = Quantity.Cores(quota.CpuLimit ?? 2 * quota.Cpu),
            ["limits.memory"] = Quantity.GiB(quota.MemoryLimitGiB ?? 2 * quota.MemoryGiB),
            ["pods"] = $"{quota.Pods}",
            ["persistentvolumeclaims"] = $"{quota.PersistentVolumeClaims}",
            // What opens the cluster to the outside is the platform's, not a tenant's.
            ["services.loadbalancers"] = "0",
            ["services.nodeports"] = "0",
        };
        // By every name that the pools give their GPUs: what a quota doesn't name, it doesn't limit.
        foreach (var (resource, count) in NodePools.GpuQuotas(quota, pools)) hard.Add($"requests.{resource}", $"{count}");
        return new() { Hard = hard };
    }

    static LimitRangeSpecArgs Defaults(ContainerDefaultsSpec defaults) => new()
    {
        Limits = new LimitRangeItemArgs
        {
            Type = "Container",
            DefaultRequest = new InputMap<string> { ["cpu"] = Quantity.Cores(defaults.Cpu), ["memory"] = Quantity.GiB(defaults.MemoryGiB) },
            Default = new InputMap<string> { ["cpu"] = Quantity.Cores(defaults.CpuLimit), ["memory"] = Quantity.GiB(defaults.MemoryLimitGiB) },
        },
    };
}
