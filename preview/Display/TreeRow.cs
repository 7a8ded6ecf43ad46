using MlPlatform.Preview.Plans;

namespace MlPlatform.Preview.Display;

/// <summary>A line of the tree.</summary>
/// <param name="Tree">The branches in front of it.</param>
/// <param name="Type">The resource's type.</param>
/// <param name="Name">The resource's name.</param>
/// <param name="Operation">What a deployment would do with it.</param>
sealed record TreeRow(string Tree, string Type, string Name, Operation Operation)
{
    /// <summary>Every resource of a plan once: under its parent, or at the root where the parent is not in the plan.</summary>
    public static IEnumerable<TreeRow> Of(Plan plan)
    {
        var known = plan.Resources.Select(resource => resource.Urn).ToHashSet(StringComparer.Ordinal);
        var children = plan.Resources.ToLookup(resource => resource.Parent is { } parent && known.Contains(parent) ? parent : "");
        return children[""].SelectMany(root => Under(root, "", "", children));
    }

    static IEnumerable<TreeRow> Under(PlanResource resource, string branch, string below, ILookup<string, PlanResource> children)
    {
        yield return new TreeRow(branch, TypeName.Short(resource.Type), resource.Name, Operation.Of(resource));
        var inner = children[resource.Urn].ToList();
        for (var i = 0; i < inner.Count; i++)
        {
            var last = i == inner.Count - 1;
            foreach (var row in Under(inner[i], below + (last ? "└─ " : "├─ "), below + (last ? "   " : "│  "), children))
                yield return row;
        }
    }
}
