using System.Collections.Frozen;

namespace MlPlatform.Core.Changes;

/// <summary>
/// What happens beyond an update in place when a resource changes: what replaces it, what the service refuses though the provider plans it, what
/// drains nodes or restarts pods. It tells what is known; that it knows nothing of a property is no promise.
/// </summary>
public static class Replacements
{
    const string Kubernetes = "kubernetes:";
    const string AnyKey = "*";

    static readonly FrozenDictionary<string, IReadOnlyList<Entry>> ByType = AwsEffects.All.Concat(GcpEffects.All).Concat(AzureEffects.All).Concat(KubernetesEffects.All)
        .GroupBy(effect => effect.Type, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => (IReadOnlyList<Entry>)[.. group.Select(effect => new Entry(Parts(effect.Path), effect))], StringComparer.Ordinal);

    static readonly IReadOnlyList<Entry> OfAnyObject = [.. KubernetesEffects.OfAny.Select(effect => new Entry(Parts(effect.Path), effect))];

    /// <summary>Everything that is known, by type and path.</summary>
    public static IReadOnlyList<ChangeEffect> All { get; } =
        [.. ByType.Values.SelectMany(entries => entries).Concat(OfAnyObject).Select(entry => entry.Effect).OrderBy(effect => effect.Type, StringComparer.Ordinal).ThenBy(effect => effect.Path, StringComparer.Ordinal)];

    /// <summary>
    /// What a change of a property does; null where nothing is known of it. Of two entries the nearer one counts: that of
    /// <c>launchTemplate.version</c> before one of <c>launchTemplate</c>. A property whose whole is changed does what the worst of its parts does.
    /// </summary>
    /// <param name="type">The type of the resource by its Pulumi token.</param>
    /// <param name="propertyPath">The property as a plan names it: <c>scalingConfig.minSize</c>, <c>vpcConfig.subnetIds[0]</c>, <c>metadata.labels["app"]</c>.</param>
    public static ChangeEffect? Find(string type, string propertyPath)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(propertyPath);
        var path = Parts(propertyPath);
        var entries = ByType.GetValueOrDefault(type, []);
        var found = Nearest(entries, path) ?? Worst(entries, path);
        return found is null && type.StartsWith(Kubernetes, StringComparison.Ordinal) ? Nearest(OfAnyObject, path) : found;
    }

    // The entry that says most of the property or of what it stands in.
    static ChangeEffect? Nearest(IReadOnlyList<Entry> entries, IReadOnlyList<string> path) =>
        entries.Where(entry => Begins(path, entry.Parts)).MaxBy(entry => entry.Parts.Count)?.Effect;

    // What stands below the property: enums are in the order of how bad they are.
    static ChangeEffect? Worst(IReadOnlyList<Entry> entries, IReadOnlyList<string> path) =>
        entries.Where(entry => Begins(entry.Parts, path)).MinBy(entry => entry.Effect.Consequence)?.Effect;

    static bool Begins(IReadOnlyList<string> path, IReadOnlyList<string> beginning)
    {
        if (beginning.Count > path.Count)
            return false;
        for (var index = 0; index < beginning.Count; index++)
        {
            if (beginning[index] != path[index] && beginning[index] != AnyKey)
                return false;
        }

        return true;
    }

    // Items of lists are left out: what an item does its list does.
    static List<string> Parts(string path)
    {
        var parts = new List<string>();
        var rest = path;
        while (rest.Length > 0)
        {
            if (rest[0] == '.')
            {
                rest = rest[1..];
                continue;
            }

            if (rest[0] == '[')
            {
                var quoted = rest.StartsWith("[\"", StringComparison.Ordinal);
                var close = rest.IndexOf(quoted ? "\"]" : "]", StringComparison.Ordinal);
                if (close < 0)
                    break;
                if (quoted)
                    parts.Add(rest[2..close]);
                rest = rest[(close + (quoted ? 2 : 1))..];
                continue;
            }

            var end = rest.IndexOfAny(['.', '[']);
            parts.Add(end < 0 ? rest : rest[..end]);
            rest = end < 0 ? "" : rest[end..];
        }

        return parts;
    }

    sealed record Entry(IReadOnlyList<string> Parts, ChangeEffect Effect);
}
