namespace MlPlatform.Preview.Plans;

/// <summary>Functions of the program, by name, that a deployment calls around a resource. A preview never calls them.</summary>
public sealed record PlanHooks
{
    /// <summary>Called before the resource is created.</summary>
    public IReadOnlyList<string> BeforeCreate { get; init; } = [];

    /// <summary>Called after the resource was created.</summary>
    public IReadOnlyList<string> AfterCreate { get; init; } = [];

    /// <summary>Called before the resource is updated.</summary>
    public IReadOnlyList<string> BeforeUpdate { get; init; } = [];

    /// <summary>Called after the resource was updated.</summary>
    public IReadOnlyList<string> AfterUpdate { get; init; } = [];

    /// <summary>Called before the resource is deleted.</summary>
    public IReadOnlyList<string> BeforeDelete { get; init; } = [];

    /// <summary>Called after the resource was deleted.</summary>
    public IReadOnlyList<string> AfterDelete { get; init; } = [];

    /// <summary>Called where an operation on the resource failed.</summary>
    public IReadOnlyList<string> OnError { get; init; } = [];
}
