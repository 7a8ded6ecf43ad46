using System.ComponentModel;
using Spectre.Console.Cli;

namespace MlPlatform.Preview.Commands;

/// <summary>What <c>render</c> is given.</summary>
sealed class RenderSettings : StackSettings
{
    [CommandOption("--out <DIR>", isRequired: true)]
    [Description("The folder to write to: a new one, an empty one, or one that render wrote before")]
    public string Out { get; init; } = "";
}
