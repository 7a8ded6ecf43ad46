namespace MlPlatform.Preview.Plans;

/// <summary>
/// A former identity of a resource: a whole URN, or the parts that were different. What is <c>null</c> was as it is now.
/// </summary>
public sealed record PlanAlias
{
    /// <summary>The whole former URN; the other parts say nothing then.</summary>
    public string? Urn { get; init; }

    /// <summary>The former name.</summary>
    public string? Name { get; init; }

    /// <summary>The former type token.</summary>
    public string? Type { get; init; }

    /// <summary>The stack that it was in.</summary>
    public string? Stack { get; init; }

    /// <summary>The project that it was in.</summary>
    public string? Project { get; init; }

    /// <summary>The URN of the former parent.</summary>
    public string? ParentUrn { get; init; }

    /// <summary>Whether it stood directly under the stack.</summary>
    public bool NoParent { get; init; }
}
