using MlPlatform.Preview.Plans.Values;

namespace MlPlatform.Preview.Plans;

/// <summary>
/// All that a program registers for one stack, as data: the same program and the same stack file give an equal plan. It holds secrets, but
/// shows none.
/// </summary>
public sealed record Plan
{
    readonly IReadOnlyList<PlanResource> resources = [];
    readonly IReadOnlyList<PlanNote> notes = [];
    readonly IReadOnlyList<Plan> referenced = [];

    /// <summary>The project's name.</summary>
    public required string Project { get; init; }

    /// <summary>The stack's name.</summary>
    public required string Stack { get; init; }

    /// <summary>Every resource, in the ordinal order of URNs.</summary>
    public IReadOnlyList<PlanResource> Resources
    {
        get => resources;
        init => resources = [.. value.OrderBy(resource => resource.Urn, StringComparer.Ordinal)];
    }

    /// <summary>What the stack exports.</summary>
    public PlanObject Outputs { get; init; } = PlanObject.Empty;

    /// <summary>The plans of the stacks that this one refers to, by stack; they stand in no document of this plan.</summary>
    public IReadOnlyList<Plan> Referenced
    {
        get => referenced;
        init => referenced = [.. value.OrderBy(plan => plan.Stack, StringComparer.Ordinal)];
    }

    /// <summary>
    /// Messages of the program and of the engine. They arrive in no fixed order, so they are sorted: the weightiest first, then by
    /// resource and text.
    /// </summary>
    public IReadOnlyList<PlanNote> Notes
    {
        get => notes;
        init => notes =
        [
            .. value.OrderByDescending(note => note.Severity)
                .ThenBy(note => note.Urn, StringComparer.Ordinal)
                .ThenBy(note => note.Text, StringComparer.Ordinal),
        ];
    }

    /// <summary>The resources that stand directly under another, in the order of URNs.</summary>
    /// <param name="parent">The other's URN; <c>null</c> for those that stand under nothing.</param>
    public IEnumerable<PlanResource> ChildrenOf(string? parent) => Resources.Where(resource => resource.Parent == parent);

    /// <summary>The resource of a URN, <c>null</c> where it is not in the plan.</summary>
    public PlanResource? Find(string urn)
    {
        int low = 0, high = Resources.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(Resources[middle].Urn, urn);
            if (order == 0)
                return Resources[middle];
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return null;
    }
}
