using System.ComponentModel.DataAnnotations;

namespace MlPlatform.Core.Specs;

/// <summary>Days on which nothing is upgraded: those around Black Friday, an audit, a launch.</summary>
public sealed record FreezeSpec
{
    /// <summary>The first day, in UTC: <c>2026-11-20</c>.</summary>
    [RegularExpression(Day, ErrorMessage = Said)]
    public required string From { get; init; }

    /// <summary>The last day, in UTC.</summary>
    [RegularExpression(Day, ErrorMessage = Said)]
    public required string To { get; init; }

    const string Day = @"20\d{2}-\d{2}-\d{2}";
    const string Said = "a day in quotes, such as \"2026-11-20\"";
}
