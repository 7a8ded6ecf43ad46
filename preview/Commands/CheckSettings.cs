using System.ComponentModel;
using System.Globalization;
using Spectre.Console;
using Spectre.Console.Cli;

namespace MlPlatform.Preview.Commands;

/// <summary>What <c>check</c> is given.</summary>
sealed class CheckSettings : StackSettings
{
    const string Form = "yyyy-MM-dd";

    [CommandOption("--json <FILE>")]
    [Description("Also write the findings as JSON to FILE; with '-' to standard output, in the place of the table")]
    public string? Json { get; init; }

    [CommandOption("--sarif <FILE>")]
    [Description("Also write the findings as SARIF to FILE, for code scanning; with '-' to standard output, in the place of the table")]
    public string? Sarif { get; init; }

    [CommandOption("--as-of <DATE>")]
    [Description("Also check what depends on a day, such as the support of a Kubernetes version, as of DATE (2026-11-25)")]
    public string? AsOf { get; init; }

    /// <summary>The day as of which is checked; null where none is given.</summary>
    public DateOnly? Day => AsOf is null ? null : DateOnly.ParseExact(AsOf, Form, CultureInfo.InvariantCulture);

    public override ValidationResult Validate() =>
        AsOf is null || DateOnly.TryParseExact(AsOf, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? ValidationResult.Success()
            : ValidationResult.Error($"--as-of is '{AsOf}'; it must be a day such as 2026-11-25.");
}
