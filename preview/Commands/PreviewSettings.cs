using System.ComponentModel;
using Spectre.Console.Cli;

namespace MlPlatform.Preview.Commands;

/// <summary>What <c>preview</c> is given.</summary>
sealed class PreviewSettings : StackSettings
{
    /// <summary>Standard output instead of a file.</summary>
    public const string StandardOutput = "-";

    [CommandOption("--json <FILE>")]
    [Description("Also write the plan as JSON to FILE; with '-' to standard output, in the place of the tree")]
    public string? Json { get; init; }
}
