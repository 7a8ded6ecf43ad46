using System.ComponentModel;
using Spectre.Console.Cli;

namespace MlPlatform.Preview.Commands;

/// <summary>What every command about a project is given.</summary>
class ProjectSettings : CommandSettings
{
    [CommandOption("--cwd <DIR>")]
    [Description("The project's folder, or one below it. Default: the current one")]
    public string? Directory { get; init; }
}
