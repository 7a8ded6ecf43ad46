using System.Text;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Autoscaling;

/// <summary>
/// What Cluster Autoscaler's expander <c>priority</c> reads: numbers, the highest first, each with expressions over the names of the cloud's groups of machines. A
/// group that none matches is never added to.
/// </summary>
public static class ExpanderPriorityList
{
    /// <summary>Name of the ConfigMap, which can't be chosen, and the key in it.</summary>
    public const string ConfigMap = "cluster-autoscaler-priority-expander", Key = "priorities";

    const string All = ".*";

    // Room between two for numbers of somebody's own.
    const int Step = 10;

    /// <summary>The list, YAML.</summary>
    /// <param name="platform">The platform.</param>
    /// <param name="pools">Its pools.</param>
    public static string Of(PlatformSpec platform, IReadOnlyList<NodePool> pools)
    {
        ArgumentNullException.ThrowIfNull(platform);
        var tiers = platform.Autoscaler.Priorities.Count > 0 ? Set(platform, pools) : Usual(platform.Cluster.Cloud, pools);
        var text = new StringBuilder();
        foreach (var (priority, expressions) in tiers)
        {
            text.Append(priority).Append(":\n");
            foreach (var expression in expressions)
                text.Append("- '").Append(expression).Append("'\n");
        }

        return text.ToString();
    }

    /// <summary>
    /// An expression that the name of the pool's group matches, and that of no pool whose name begins alike. EKS calls a group
    /// <c>eks-NODEGROUP-UUID</c> (kubernetes/autoscaler issue 3871), and a node group is the pool's name and the time at which it was made: 14 digits and more, then hexadecimal
    /// ones (Terraform's <c>name_prefix</c>). AKS calls one <c>aks-POOL-NUMBER-vmss</c>.
    /// </summary>
    /// <param name="cloud">Who runs the cluster.</param>
    /// <param name="pool">Name of the pool.</param>
    public static string GroupOf(CloudProvider cloud, string pool) =>
        cloud == CloudProvider.Azure ? $"^aks-{pool}-[0-9]+-vmss$" : $"^eks-{pool}-[0-9]{{14}}[0-9a-f]*-";

    static SortedDictionary<int, IReadOnlyList<string>> Usual(CloudProvider cloud, IReadOnlyList<NodePool> pools)
    {
        // The last is for groups whose names aren't what is expected: they come last, and not never.
        var list = Highest();
        list[1] = [All];
        var tiers = NodePriorities.Tiers(pools);
        for (var i = 0; i < tiers.Count; i++)
            list[Step * (tiers.Count - i)] = [.. tiers[i].Select(pool => GroupOf(cloud, pool.Name))];
        return list;
    }

    static SortedDictionary<int, IReadOnlyList<string>> Set(PlatformSpec platform, IReadOnlyList<NodePool> pools)
    {
        var list = Highest();
        foreach (var (priority, matched) in pools.Select(pool => (Pool: pool, Priority: NodePriorities.Set(pool.Name, platform.Autoscaler))).Where(one => one.Priority is not null).GroupBy(one => one.Priority!.Value).Select(group => (group.Key, group)))
            list[priority] = [.. matched.Select(one => GroupOf(platform.Cluster.Cloud, one.Pool.Name)).Order(StringComparer.Ordinal)];
        foreach (var (expression, priority) in platform.Autoscaler.Priorities.Where(priority => priority.Key == All))
            list[priority] = [.. list.GetValueOrDefault(priority) ?? [], expression];
        return list;
    }

    static SortedDictionary<int, IReadOnlyList<string>> Highest() => new(Comparer<int>.Create((one, other) => other.CompareTo(one)));
}
