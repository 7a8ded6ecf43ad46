using System.Collections.Immutable;
using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Pools;

/// <summary>Resolves the pools of a platform: the taint on a node, the resource of a pod and the tags of an autoscaling group follow from one place.</summary>
public static class NodePools
{
    const string Template = "k8s.io/cluster-autoscaler/node-template";

    // By it Cluster Autoscaler knows a GPU node whose device plugin is still starting; without it, it adds more nodes.
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
        tags[$"{Template}/resources/ephemeral-storage"] = Quantity.GiB(Allocatable.EphemeralStorageGiB(pool.Spec));
        return tags.ToImmutable();
    }

    /// <summary>The names of all resources by which GPUs are asked for, <c>nvidia.com/gpu</c> always among them: a quota has to bound each.</summary>
    /// <param name="pools">The pools.</param>
    public static IReadOnlyList<string> GpuResources(IEnumerable<NodePool> pools) =>
        [.. pools.Where(pool => pool.IsGpu).Select(pool => pool.GpuResource).Append(GpuNames.Resource).Distinct().Order(StringComparer.Ordinal)];

    internal static NodePool Of(MachineCatalogue catalogue, string name, NodePoolSpec spec)
    {
        IReadOnlyList<MachineType> machines = [.. spec.MachineTypes.Select(catalogue.Find).OfType<MachineType>()];
        var gpu = machines is [var first, ..] ? first.Gpu : null;
        var count = gpu is null ? 0 : machines[0].Gpus;
        var sharing = gpu is null ? null : spec.Sharing.TimeSlicing;
        var resource = sharing is { RenameByDefault: true } ? GpuNames.SharedResource : GpuNames.Resource;
        var config = sharing is null ? null : DevicePluginConfig.Key(sharing);
        return new()
        {
            Name = name,
            Spec = spec,
            Machines = machines,
            Gpu = gpu,
            GpusPerNode = count,
            Labels = Labels(catalogue.Cloud, name, spec, gpu, config),
            Taints = gpu is null ? [] : [GpuNames.Taint],
            Offers = gpu is null ? ImmutableSortedDictionary<string, int>.Empty : ImmutableSortedDictionary<string, int>.Empty.Add(resource, count * (sharing?.Replicas ?? 1)),
            GpuResource = resource,
            DevicePluginConfig = config,
        };
    }

    static ImmutableSortedDictionary<string, string> Labels(CloudProvider cloud, string name, NodePoolSpec spec, GpuModel? gpu, string? config)
    {
        var labels = spec.Labels.ToImmutableSortedDictionary(StringComparer.Ordinal).ToBuilder();
        labels[NodePool.Label] = name;
        if (config is not null)
            labels[GpuNames.DevicePluginConfigLabel] = config;
        if (gpu is null)
            return labels.ToImmutable();

        // The node image or feature discovery sets it too, but an autoscaler asks before there is a node.
        labels[GpuNames.PresentLabel] = "true";
        if (cloud == CloudProvider.Aws && gpu.AcceleratorLabel is { } accelerator)
            labels[AcceleratorLabel] = accelerator;
        return labels.ToImmutable();
    }
}
