using System.ComponentModel;
using Spectre.Console.Cli;

namespace MlPlatform.Preview.Commands;

/// <summary>What <c>mig</c> is given.</summary>
sealed class MigSettings : CommandSettings
{
    [CommandArgument(0, "<GPU>")]
    [Description("The GPU model, for example 'B200' or 'A100-80GB'")]
    public string Gpu { get; init; } = "";

    [CommandArgument(1, "<LAYOUT>")]
    [Description("How each GPU is cut, for example '1g.10gb x 7', '1g.5gb x 2, 3g.20gb x 1' or 'all x 1g.10gb'")]
    public string[] Layout { get; init; } = [];

    [CommandOption("--gpus <COUNT>")]
    [Description("GPUs of a node. Default: 1")]
    public int Gpus { get; init; } = 1;

    /// <summary>The layout in one; without quotes the shell hands it over in words.</summary>
    public string Text => string.Join(' ', Layout);
}
