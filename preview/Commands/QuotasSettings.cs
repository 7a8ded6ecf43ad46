using System.ComponentModel;
using Spectre.Console.Cli;

namespace MlPlatform.Preview.Commands;

/// <summary>What <c>quotas</c> is given.</summary>
sealed class QuotasSettings : StackSettings
{
    [CommandOption("--json <FILE>")]
    [Description("Also write them as JSON to FILE; with '-' to standard output, in the place of the table")]
    public string? Json { get; init; }
}
