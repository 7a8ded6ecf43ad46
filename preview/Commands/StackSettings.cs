using System.ComponentModel;
using Spectre.Console.Cli;

namespace MlPlatform.Preview.Commands;

/// <summary>What every command about one stack is given.</summary>
class StackSettings : ProjectSettings
{
    [CommandArgument(0, "<STACK>")]
    [Description("The stack, for example 'dev' for Pulumi.dev.yaml")]
    public string Stack { get; init; } = "";
}
