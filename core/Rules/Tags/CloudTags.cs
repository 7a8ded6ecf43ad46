using MlPlatform.Core.Rules.Clusters;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Tags;

/// <summary>Tags are such as the cloud takes.</summary>
sealed class CloudTags : IRuleOver<PlacedPlatform>
{
    // What the stack sets: the names of the cluster and of the pool.
    const int Own = 2;

    public string Id => "MLP226";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "Tags have the form that the cloud takes, and none is the platform's or the cloud's own";

    public string Explanation =>
        "One tag that a cloud doesn't take fails every resource that carries it, and that is all of them. Labels of Google Cloud are lower-case, with no dot and no slash; AWS keeps aws: for itself, Azure doesn't tell apart keys that differ "
        + "in case only. By the platform's own, mlplatform-cluster and mlplatform-pool, bills are told apart.";

    public string Mend => "Write it as the cloud takes it, such as cost-center.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        if (!Clouds.Makes(scope.Cluster))
            return [];
        var cloud = scope.Cluster.Spec.Cloud;
        return [
            .. scope.Node.Knows(nameof(PlatformSpec.Tags)) ? Each(cloud, scope.Node.At(nameof(PlatformSpec.Tags)), scope.Node.Spec.Tags) : [],
            .. scope.Pools.Where(pool => pool.Node.Knows(nameof(NodePoolSpec.Tags))).SelectMany(pool => OfPool(scope, cloud, pool)),
        ];
    }

    IEnumerable<Finding> OfPool(PlacedPlatform scope, CloudProvider cloud, PlacedPool pool)
    {
        var at = pool.Node.At(nameof(NodePoolSpec.Tags));
        foreach (var finding in Each(cloud, at, pool.Node.Spec.Tags))
            yield return finding;
        var (all, most) = (scope.Node.Spec.Tags.Keys.Union(pool.Node.Spec.Tags.Keys).Count() + Own, TagForms.Most(cloud));
        if (all > most && scope.Node.Knows(nameof(PlatformSpec.Tags)))
            yield return this.Found(at, $"With those of the platform, machines of the pool have {all} {TagForms.Word(cloud)}s; {Clouds.Name(cloud)} allows {most}.", "Take some out.");
    }

    IEnumerable<Finding> Each(CloudProvider cloud, SpecPath at, IReadOnlyDictionary<string, string> tags)
    {
        var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in tags.OrderBy(tag => tag.Key, StringComparer.Ordinal))
        {
            if (TagForms.OfKey(cloud, key) is { } wrongKey)
                yield return this.Found(at.ValueKey(key), wrongKey, key.StartsWith(TagForms.Own, StringComparison.OrdinalIgnoreCase) ? "Take it out, or name it otherwise." : null);
            if (TagForms.OfValue(cloud, value) is { } wrongValue)
                yield return this.Found(at.ValueKey(key), wrongValue, "Give a value of that form.");
            if (cloud == CloudProvider.Azure && !seen.TryAdd(key, key))
                yield return this.Found(at.ValueKey(key), $"{Shown.Text(key)} differs from '{seen[key]}' in case only, which Azure doesn't tell apart.", "Take one of the two out.");
        }
    }
}
