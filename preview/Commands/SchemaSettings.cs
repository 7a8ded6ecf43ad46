using System.ComponentModel;
using Spectre.Console.Cli;

namespace MlPlatform.Preview.Commands;

/// <summary>What <c>schema</c> is given.</summary>
sealed class SchemaSettings : ProjectSettings
{
    [CommandOption("--out <FILE>")]
    [Description("Write the schema to FILE. Default: to standard output")]
    public string? Out { get; init; }
}
