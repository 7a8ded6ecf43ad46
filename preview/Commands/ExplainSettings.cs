using System.ComponentModel;
using Spectre.Console.Cli;

namespace MlPlatform.Preview.Commands;

/// <summary>What <c>explain</c> is given.</summary>
sealed class ExplainSettings : CommandSettings
{
    [CommandArgument(0, "[RULE]")]
    [Description("The id of a rule, such as MLP021. Default: all are listed")]
    public string? Rule { get; init; }
}
