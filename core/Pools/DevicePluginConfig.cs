using System.Collections.Immutable;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Pools;

/// <summary>
/// Compiles the configuration files of NVIDIA's device plugin (<c>version: v1</c>). The key of one says what is in it, and what is under a
/// key never changes: the operator doesn't watch the ConfigMap, but it does watch the label of a node that names the key.
/// </summary>
public static class DevicePluginConfig
{
    // A key is the value of a label, too.
    const int LongestKey = 63;

    /// <summary>The files that the pools need, by key; pools that share alike share one. Empty where no pool shares its GPUs.</summary>
    /// <param name="pools">The pools.</param>
    public static IReadOnlyDictionary<string, string> Of(IEnumerable<NodePool> pools)
    {
        ArgumentNullException.ThrowIfNull(pools);
        var files = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var pool in pools)
        {
            if (pool.DevicePluginConfig is { } key)
                files[key] = File(pool.Spec.Sharing, pool.GpuOffers);
        }

        return files.ToImmutable();
    }

    /// <summary>The key of what is shared, or null where nothing is.</summary>
    internal static string? Key(SharingSpec sharing, IReadOnlyList<GpuOffer> offers)
    {
        var key = sharing switch
        {
            { TimeSlicing: { } turns } => $"time-slicing-{turns.Replicas}{(turns.RenameByDefault ? "-renamed" : "")}{(turns.FailRequestsGreaterThanOne ? "" : "-several")}",
            { Mps: { } mps } => $"mps-{mps.Replicas}",
            _ => null,
        };
        if (key is null || offers.All(offer => offer.Device == GpuNames.Resource))
            return key;
        // What is under a key must not change, and the names of slices stand in the file.
        var full = $"{key}-{string.Join("_", offers.Select(offer => offer.Device.Split('/')[1]))}";
        return full.Length <= LongestKey ? full : $"{key}-{ConfigHash.Of(offers.ToDictionary(offer => offer.Device, _ => ""))[..16]}";
    }

    static string File(SharingSpec sharing, IReadOnlyList<GpuOffer> offers)
    {
        var (mode, renamed, one) = sharing.TimeSlicing is { } turns ? ("timeSlicing", turns.RenameByDefault, turns.FailRequestsGreaterThanOne) : ("mps", false, true);
        var resources = string.Concat(offers.Select(offer => $"      - name: {offer.Device}\n        replicas: {offer.Shares}\n"));
        // Two shares may be of one GPU, and are no more than one then: a pod that asks for two is refused, unless that is said otherwise.
        return $"version: v1\nsharing:\n  {mode}:\n    renameByDefault: {(renamed ? "true" : "false")}\n    failRequestsGreaterThanOne: {(one ? "true" : "false")}\n    resources:\n{resources}";
    }
}
