using System.Collections.Immutable;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Pools;

/// <summary>
/// Compiles the configuration files of NVIDIA's device plugin (<c>version: v1</c>). The key of one says what is in it, and what is under a
/// key never changes: the operator doesn't watch the ConfigMap, but it does watch the label of a node that names the key.
/// </summary>
public static class DevicePluginConfig
{
    /// <summary>The files that the pools need, by key; pools that share alike share one. Empty where no pool shares its GPUs.</summary>
    /// <param name="pools">The pools.</param>
    public static IReadOnlyDictionary<string, string> Of(IEnumerable<NodePool> pools)
    {
        ArgumentNullException.ThrowIfNull(pools);
        var files = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var pool in pools)
        {
            if (pool is { DevicePluginConfig: { } key, Spec.Sharing.TimeSlicing: { } sharing })
                files[key] = File(sharing);
        }

        return files.ToImmutable();
    }

    internal static string Key(TimeSlicingSpec sharing) => $"time-slicing-{sharing.Replicas}{(sharing.RenameByDefault ? "-renamed" : "")}";

    // Two shares may be of one GPU, and are no more than one then: a pod that asks for two is refused.
    static string File(TimeSlicingSpec sharing) =>
        $"""
        version: v1
        sharing:
          timeSlicing:
            renameByDefault: {(sharing.RenameByDefault ? "true" : "false")}
            failRequestsGreaterThanOne: true
            resources:
              - name: {GpuNames.Resource}
                replicas: {sharing.Replicas}

        """;
}
