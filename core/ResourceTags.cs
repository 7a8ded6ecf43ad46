using System.Collections.Immutable;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core;

/// <summary>Tags of what a stack makes in a cloud, for bills and owners. Every cloud takes their characters.</summary>
public static class ResourceTags
{
    /// <summary>The tag with the name of the cluster.</summary>
    public const string Cluster = "mlplatform-cluster";

    /// <summary>The tag with the name of the pool, on its machines and disks.</summary>
    public const string Pool = "mlplatform-pool";

    /// <summary>Tags of everything.</summary>
    /// <param name="platform">The platform.</param>
    public static IReadOnlyDictionary<string, string> Of(PlatformSpec platform)
    {
        ArgumentNullException.ThrowIfNull(platform);
        return platform.Tags.ToImmutableSortedDictionary(StringComparer.Ordinal).SetItem(Cluster, platform.Cluster.Name);
    }

    /// <summary>Tags of the machines and disks of a pool: of two with the same key, the pool's own.</summary>
    /// <param name="platform">The platform.</param>
    /// <param name="pool">Name of one of its pools.</param>
    public static IReadOnlyDictionary<string, string> Of(PlatformSpec platform, string pool) =>
        Of(platform).ToImmutableSortedDictionary(StringComparer.Ordinal).SetItems(platform.Pools[pool].Tags).SetItem(Pool, pool);
}
