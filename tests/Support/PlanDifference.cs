using MlPlatform.Preview.Plans;
using MlPlatform.Preview.Plans.Values;

namespace MlPlatform.Tests.Support;

/// <summary>What one plan has that another hasn't, so that a golden file of a case shows the case.</summary>
public static class PlanDifference
{
    /// <summary>The names of the resources that went, then those that are new or differ, whole.</summary>
    public static string Text(Plan before, Plan after)
    {
        var gone = before.Resources.Where(resource => after.Find(resource.Urn) is null).Select(resource => $"- {resource.Type} {resource.Name}\n");
        var rest = after.Resources.Where(resource => before.Find(resource.Urn) is not { } old || Alone(after, old) != Alone(after, resource));
        return string.Concat(gone) + Write(after, [.. rest]);
    }

    static string Alone(Plan plan, PlanResource resource) => Write(plan, [resource]);

    static string Write(Plan plan, IReadOnlyList<PlanResource> resources) => PlanJson.Write(plan with { Resources = resources, Outputs = PlanObject.Empty, Notes = [] });
}
