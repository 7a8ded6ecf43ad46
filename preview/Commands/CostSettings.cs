using System.ComponentModel;
using System.Globalization;
using Spectre.Console;
using Spectre.Console.Cli;

namespace MlPlatform.Preview.Commands;

/// <summary>What <c>cost</c> is given.</summary>
sealed class CostSettings : StackSettings
{
    const string Form = "yyyy-MM-dd";

    [CommandOption("--as-of <DATE>")]
    [Description("Reckon with the support that the Kubernetes version has on DATE (2026-11-25): extended support costs more")]
    public string? AsOf { get; init; }

    [CommandOption("--price-region <REGION>")]
    [Description("Let prices of REGION stand in where those of the cluster's region aren't known")]
    public string? PriceRegion { get; init; }

    [CommandOption("--json <FILE>")]
    [Description("Also write the estimate as JSON to FILE; with '-' to standard output, in the place of the tables")]
    public string? Json { get; init; }

    /// <summary>The day; null where none is given.</summary>
    public DateOnly? Day => AsOf is null ? null : DateOnly.ParseExact(AsOf, Form, CultureInfo.InvariantCulture);

    public override ValidationResult Validate() =>
        AsOf is null || DateOnly.TryParseExact(AsOf, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? ValidationResult.Success()
            : ValidationResult.Error($"--as-of is '{AsOf}'; it must be a day such as 2026-11-25.");
}
