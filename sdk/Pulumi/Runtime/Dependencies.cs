using System.Collections.Immutable;

namespace Pulumi.Runtime;

/// <summary>Which URNs a request names for the resources that something depends on.</summary>
static class Dependencies
{
    /// <summary>The resources as the engine knows them: a local component stands for the resources in it.</summary>
    public static async Task<IEnumerable<string>> UrnsAsync(IReadOnlyCollection<Resource> resources)
    {
        if (resources.Count == 0) return [];
        var expanded = new HashSet<Resource>();
        foreach (var resource in resources) Expand(resource, expanded);
        var urns = new List<string>(expanded.Count);
        foreach (var resource in expanded) urns.Add((await resource.Registration.Task.ConfigureAwait(false)).Urn);
        return urns;
    }

    public static async Task<ImmutableHashSet<Resource>> OfAsync(InputList<Resource>? dependsOn)
    {
        if (dependsOn is null) return ImmutableHashSet<Resource>.Empty;
        var data = await dependsOn.ToOutput().Data.ConfigureAwait(false);
        return data.IsKnown ? data.Resources.Union(data.Value) : data.Resources;
    }

    static void Expand(Resource resource, HashSet<Resource> into)
    {
        if (!resource.IsLocalComponent) into.Add(resource);
        else foreach (var child in resource.Children) Expand(child, into);
    }
}
