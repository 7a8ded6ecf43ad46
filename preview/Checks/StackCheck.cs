using MlPlatform.Core.Rules;
using MlPlatform.Preview.Projects;

namespace MlPlatform.Preview.Checks;

/// <summary>What rules have against a stack.</summary>
sealed record StackCheck
{
    public required string Stack { get; init; }

    /// <summary>By path.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    public required SettingsPlaces Places { get; init; }

    /// <summary>The day as of which it was checked; null where no day mattered.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Whether anything in the stack depends on a day: a model's versions are its platform's.</summary>
    public bool DependsOnDay { get; init; } = true;

    /// <summary>Why a model couldn't be held against its platform; null where it could.</summary>
    public string? Unproved { get; init; }

    public int Errors => Findings.Count(finding => finding.Severity == Severity.Error);

    public int Warnings => Findings.Count - Errors;
}
