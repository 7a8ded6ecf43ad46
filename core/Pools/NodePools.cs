using System.Collections.Immutable;
using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Pools;

/// <summary>Resolves the pools of a platform: the taint on a node, the resource of a pod and the tags of an autoscaling group follow from one place.</summary>
public static class NodePools
{
    const string Template = "k8s.io/cluster-autoscaler/node-template";

    // By it Cluster Autoscaler knows a GPU node whose device plugin is still starting; without it, it adds more nodes. A node that has it and
    // never offers nvidia.com/gpu, since its slices or shares go by other names, stays unready for ever.
    const string AcceleratorLabel = "k8s.amazonaws.com/accelerator";

    /// <summary>
    /// The pools by name. Machine types that the catalogue doesn't know are left out, since a rule refuses them; of several, the first says
    /// what the GPUs are, since a rule refuses pools that mix them.
    /// </summary>
    /// <param name="platform">The platform.</param>
    public static IReadOnlyList<NodePool> Of(PlatformSpec platform)
    {
        ArgumentNullException.ThrowIfNull(platform);
        var machines = MachineCatalogue.Of(platform);
        return [.. platform.Pools.OrderBy(pool => pool.Key, StringComparer.Ordinal).Select(pool => Of(machines, pool.Key, pool.Value))];
    }

    /// <summary>
    /// Whether Karpenter makes the nodes of a pool, one by one as they are wanted: where it is the autoscaler, those of every pool that may be
    /// empty. A pool that always has a node is a group of the cloud's, since something must be there for Karpenter to run on.
    /// </summary>
    /// <param name="platform">The platform.</param>
    /// <param name="pool">One of its pools.</param>
    public static bool AreKarpenters(PlatformSpec platform, NodePoolSpec pool)
    {
        ArgumentNullException.ThrowIfNull(pool);
        return PoolDefaults.Autoscaler(platform) == AutoscalerKind.Karpenter && pool.MinNodes == 0;
    }

    /// <summary>
    /// Tags of the pool's autoscaling group, by key: from them Cluster Autoscaler knows what a node would be while there is none. GPUs stand
    /// among them though it knows the machine types of its day, since it knows none that is newer, no fraction and no share of a GPU.
    /// </summary>
    /// <param name="pool">The pool.</param>
    public static IReadOnlyDictionary<string, string> ScaleFromZeroTags(NodePool pool)
    {
        ArgumentNullException.ThrowIfNull(pool);
        var tags = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in pool.Labels)
            tags[$"{Template}/label/{key}"] = value;
        foreach (var taint in pool.Taints)
            tags[$"{Template}/taint/{taint.Key}"] = $"{taint.Value}:{taint.Effect}";
        foreach (var (resource, count) in pool.Offers)
            tags[$"{Template}/resources/{resource}"] = $"{count}";
        tags[$"{Template}/resources/ephemeral-storage"] = Quantity.GiB(
            pool.Machines.Count == 0 ? Allocatable.EphemeralStorageGiB(pool.Spec) : pool.Machines.Min(machine => Allocatable.EphemeralStorageGiB(pool.Spec, machine, CloudProvider.Aws)));
        return tags.ToImmutable();
    }

    /// <summary>The names of all resources by which GPUs are asked for, <c>nvidia.com/gpu</c> always among them: a quota has to bound each.</summary>
    /// <param name="pools">The pools.</param>
    public static IReadOnlyList<string> GpuResources(IEnumerable<NodePool> pools) =>
        [.. pools.SelectMany(pool => pool.GpuOffers).Select(offer => offer.Resource).Append(GpuNames.Resource).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>What a node would offer if it were of a pool, by the name of the resource; nothing where rules have something against how its GPUs are shared.</summary>
    /// <param name="cloud">Who runs the cluster.</param>
    /// <param name="pool">The pool.</param>
    /// <param name="gpu">Model of the node's GPUs; null where it has none.</param>
    /// <param name="gpus">How many it has.</param>
    public static IReadOnlyDictionary<string, int> Offers(CloudProvider cloud, NodePoolSpec pool, GpuModel? gpu, int gpus)
    {
        ArgumentNullException.ThrowIfNull(pool);
        return PoolSharing.Of(cloud, pool, gpu, gpus).PerNode;
    }

    /// <summary>
    /// What a tenant's quota allows of each resource by which GPUs are asked for: what it says of that name, else its
    /// <see cref="QuotaSpec.Gpus"/>, since what a quota doesn't name it doesn't bound.
    /// </summary>
    /// <param name="quota">The quota.</param>
    /// <param name="pools">The pools.</param>
    public static IReadOnlyDictionary<string, int> GpuQuotas(QuotaSpec quota, IEnumerable<NodePool> pools)
    {
        ArgumentNullException.ThrowIfNull(quota);
        return GpuResources(pools).Concat(quota.GpuResources.Keys).Distinct().ToImmutableSortedDictionary(
            resource => resource,
            resource => quota.GpuResources.GetValueOrDefault(resource, quota.Gpus),
            StringComparer.Ordinal);
    }

    internal static NodePool Of(MachineCatalogue catalogue, string name, NodePoolSpec spec)
    {
        IReadOnlyList<MachineType> machines = [.. spec.MachineTypes.Select(catalogue.Find).OfType<MachineType>()];
        var gpu = machines is [var first, ..] ? first.Gpu : null;
        var count = gpu is null ? 0 : machines[0].Gpus;
        var sharing = PoolSharing.Of(catalogue.Cloud, spec, gpu, count);
        return new()
        {
            Name = name,
            Spec = spec,
            Machines = machines,
            Gpu = gpu,
            GpusPerNode = count,
            Labels = Labels(catalogue.Cloud, name, spec, gpu, sharing),
            CloudLabels = CloudLabels.Of(catalogue.Cloud, name, spec.Capacity, machines is [var one, ..] ? one : null),
            Taints = [.. gpu is null ? Array.Empty<NodeTaint>() : [GpuNames.Taint], .. SpotTaints.Of(catalogue.Cloud, spec.Capacity), .. spec.System ? [NodeTaint.System] : Array.Empty<NodeTaint>()],
            Offers = sharing.PerNode,
            GpuOffers = sharing.Offers,
            GpuResource = sharing.Offers is [var offer, ..] ? offer.Resource : GpuNames.Resource,
            Partition = sharing.Partition,
            Sharing = sharing,
            DevicePluginConfig = sharing.ConfigKey,
        };
    }

    static ImmutableSortedDictionary<string, string> Labels(CloudProvider cloud, string name, NodePoolSpec spec, GpuModel? gpu, PoolSharing sharing)
    {
        var labels = spec.Labels.ToImmutableSortedDictionary(StringComparer.Ordinal).ToBuilder();
        labels[NodePool.Label] = name;
        if (sharing.ConfigKey is { } config)
            labels[GpuNames.DevicePluginConfigLabel] = config;
        if (sharing.MigConfig is { } mig)
            labels[GpuNames.MigConfigLabel] = mig;
        if (gpu is null)
            return labels.ToImmutable();

        // The node image or feature discovery sets it too, but an autoscaler asks before there is a node.
        labels[GpuNames.PresentLabel] = "true";
        if (cloud == CloudProvider.Aws && sharing.PerNode.ContainsKey(GpuNames.Resource) && gpu.AcceleratorLabel is { } accelerator)
            labels[AcceleratorLabel] = accelerator;
        return labels.ToImmutable();
    }
}
