using System.Collections.Immutable;

namespace Pulumi.Runtime;

/// <summary>Which URNs a request names for the resources that something depends on.</summary>
static class Dependencies
{
    static readonly Task<IReadOnlyCollection<string>> None = Task.FromResult<IReadOnlyCollection<string>>([]);

    /// <summary>
    /// The resources as the engine knows them, in the order of their URNs: a local component stands for the resources in it.
    /// </summary>
    public static Task<IReadOnlyCollection<string>> UrnsAsync(Resource dependent, IReadOnlyCollection<Resource> resources) =>
        resources.Count == 0 ? None : ExpandedAsync(dependent, resources);

    static async Task<IReadOnlyCollection<string>> ExpandedAsync(Resource dependent, IReadOnlyCollection<Resource> resources)
    {
        var expanded = new HashSet<Resource>();
        foreach (var resource in resources) Expand(dependent, resource, expanded);
        var urns = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var resource in expanded) urns.Add((await resource.Registration.Task.ConfigureAwait(false)).Urn);
        return urns;
    }

    public static async Task<ImmutableHashSet<Resource>> OfAsync(InputList<Resource>? dependsOn)
    {
        if (dependsOn is null) return ImmutableHashSet<Resource>.Empty;
        var data = await dependsOn.ToOutput().Data.ConfigureAwait(false);
        return data.IsKnown ? [.. data.Value] : ImmutableHashSet<Resource>.Empty;
    }

    static void Expand(Resource dependent, Resource resource, HashSet<Resource> into)
    {
        if (!resource.IsLocalComponent)
        {
            into.Add(resource);
            return;
        }

        ThrowIfWithin(dependent, resource);
        foreach (var child in resource.Children) Expand(dependent, child, into);
    }

    // It would wait for itself, and the run would never end.
    static void ThrowIfWithin(Resource dependent, Resource component)
    {
        for (var above = dependent; above is not null; above = above.Parent)
        {
            if (above == component)
                throw new ResourceException(
                    $"{Name(dependent)} depends on {Name(component)}, which it is part of: it would wait for itself. Depend on the resources beside it instead.",
                    component,
                    hideStack: true);
        }

        static string Name(Resource resource) => $"'{resource.GetResourceName()}' ({resource.GetResourceType()})";
    }
}
