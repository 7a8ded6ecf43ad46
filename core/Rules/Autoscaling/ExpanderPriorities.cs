using System.Text.RegularExpressions;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Autoscaling;

/// <summary>The priorities of Cluster Autoscaler's expander match the pools that there are.</summary>
sealed class ExpanderPriorities : IRuleOver<PlacedPlatform>
{
    // Go's expressions and these have no look-around and no back references, so that both can be matched in one pass.
    const RegexOptions LikeGo = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    public string Id => "MLP123";

    public Severity Severity => Severity.Error;

    public string Title => "Every expander priority matches a pool, and every pool that scales is matched by one";

    public string Explanation =>
        "With the expander 'priority' Cluster Autoscaler adds nodes only to groups that one of the expressions matches. A pool that none matches never gets a node, whatever waits; an "
        + "expression that matches none is a misspelt name, and its pool has no priority.";

    public string Mend => "Name the pools as they are called, and add '.*' with the lowest number for the rest.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        if (!AreRead(scope) || scope.Autoscaler.Spec.Priorities.Count == 0 || !scope.Autoscaler.Knows(nameof(AutoscalerSpec.Priorities)))
            yield break;
        var at = scope.Autoscaler.At(nameof(AutoscalerSpec.Priorities));
        var matched = new HashSet<string>(StringComparer.Ordinal);
        var allRead = true;
        foreach (var pattern in scope.Autoscaler.Spec.Priorities.Keys.Order(StringComparer.Ordinal))
        {
            if (Expression(pattern, out var why) is not { } expression)
            {
                allRead = false;
                yield return this.Found(at.ValueKey(pattern), $"{Shown.Text(pattern)} is no regular expression that Cluster Autoscaler can read: {why}", "Name a pool as it is called, or '.*' for all.");
                continue;
            }

            var pools = scope.Pools.Where(pool => expression.IsMatch(pool.Node.Name)).Select(pool => pool.Node.Name).ToList();
            matched.UnionWith(pools);
            if (pools.Count == 0 && KnowsPools(scope))
                yield return this.Found(at.ValueKey(pattern), $"{Shown.Text(pattern)} matches no pool; the pools are {Shown.Keys(scope.Pools.Select(pool => pool.Node.Name))}.", Near(scope, pattern));
        }

        var never = scope.Pools.Where(pool => pool.Scales && !matched.Contains(pool.Node.Name)).Select(pool => pool.Node.Name).ToList();
        if (allRead && never.Count > 0)
            yield return this.Found(at, $"No priority matches {Shown.Keys(never)}: no node is ever added there.", "Add '.*' with the lowest number, or a priority for each.");
    }

    /// <summary>Whether the autoscaler of the platform has such an expander: Cluster Autoscaler, which is AKS' own too.</summary>
    public static bool AreRead(PlacedPlatform scope) => scope.AutoscalerKind == AutoscalerKind.ClusterAutoscaler
        || (scope.AutoscalerKind == AutoscalerKind.CloudManaged && scope.Cluster.Spec.Cloud == CloudProvider.Azure);

    static bool KnowsPools(PlacedPlatform scope) => scope.Pools.Count > 0 && scope.Node.Knows(nameof(PlatformSpec.Pools)) && !scope.Node.LacksUnread(nameof(PlatformSpec.Pools));

    static string? Near(PlacedPlatform scope, string pattern) => Nearest.To(pattern, scope.Pools.Select(pool => pool.Node.Name)) is { } near ? $"Did you mean '{near}'?" : null;

    static Regex? Expression(string pattern, out string why)
    {
        try
        {
            why = "";
            return new(pattern, LikeGo);
        }
        catch (ArgumentException broken)
        {
            why = broken.Message;
        }
        catch (NotSupportedException broken)
        {
            why = broken.Message;
        }

        return null;
    }
}
