using MlPlatform.Preview.Plans;
using Xunit;

namespace MlPlatform.Tests.Support;

/// <summary>In which order a deployment makes what a plan has; it is taken down in the reverse one.</summary>
public static class PlanOrder
{
    /// <summary>The URNs of all that stands before a resource, however far: what it depends on, its provider, and what it stands under.</summary>
    public static IReadOnlySet<string> Needs(this Plan plan, PlanResource resource)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<PlanResource>([resource]);
        while (open.TryPop(out var next))
        {
            foreach (var urn in next.Dependencies.Append(next.Provider).Append(next.Parent).Append(next.DeletedWith).OfType<string>())
            {
                if (found.Add(urn) && plan.Find(urn) is { } known)
                    open.Push(known);
            }
        }

        return found;
    }

    /// <summary>Holds that a resource goes before each of the others when the stack is taken down: it needs them.</summary>
    public static void GoesBefore(this Plan plan, PlanResource first, IEnumerable<PlanResource> others)
    {
        var needs = plan.Needs(first);
        Assert.All(others, other => Assert.True(needs.Contains(other.Urn), $"{first.Type} {first.Name} doesn't need {other.Type} {other.Name}, and may outlive it."));
    }

    /// <summary>The resources of a type.</summary>
    public static IReadOnlyList<PlanResource> OfType(this Plan plan, string type) => [.. plan.Resources.Where(resource => resource.Type == type)];
}
