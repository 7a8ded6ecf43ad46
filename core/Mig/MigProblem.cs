namespace MlPlatform.Core.Mig;

/// <summary>Why a GPU can't be cut as a layout has it.</summary>
public sealed record MigProblem
{
    /// <summary>The layout that is at fault, as it was given.</summary>
    public required string Layout { get; init; }

    /// <summary>What is wrong, a reason a line.</summary>
    public required string Message { get; init; }

    /// <summary>What to change.</summary>
    public required string Mend { get; init; }

    /// <summary>The layouts nearest to it that fit, at most three.</summary>
    public IReadOnlyList<string> Nearest { get; init; } = [];

    /// <summary>The number of the GPU whose own layout it is; null where it is that of all.</summary>
    public string? Gpu { get; init; }
}
