namespace MlPlatform.Core.Catalogues;

/// <summary>A source, as a file has it once.</summary>
sealed record Cited
{
    public required string Text { get; init; }

    /// <summary>Day that its figures are of.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>False where it is memory; else nothing.</summary>
    public bool? Checked { get; init; }
}
