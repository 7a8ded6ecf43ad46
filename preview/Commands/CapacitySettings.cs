using System.ComponentModel;
using MlPlatform.Core.Specs;
using Spectre.Console;
using Spectre.Console.Cli;

namespace MlPlatform.Preview.Commands;

/// <summary>What <c>capacity</c> is given: a stack, or a load.</summary>
sealed class CapacitySettings : ProjectSettings
{
    [CommandArgument(0, "[STACK]")]
    [Description("The stack whose models are planned; without one, the load that the options give")]
    public string? Stack { get; init; }

    [CommandOption("--requests <NUMBER>")]
    [Description("Requests a second at the peak")]
    public double? Requests { get; init; }

    [CommandOption("--per-replica <NUMBER>")]
    [Description("Requests a second that one replica serves at full load, measured")]
    public double? PerReplica { get; init; }

    [CommandOption("--target <SHARE>")]
    [Description("Share of its full load that a replica is planned for. Default: 0.7")]
    public double? Target { get; init; }

    [CommandOption("--headroom <SHARE>")]
    [Description("Spare replicas, as a share of those at the target. Default: 0.2")]
    public double? Headroom { get; init; }

    [CommandOption("--zones <COUNT>")]
    [Description("Zones that the replicas are spread over, so that the peak survives one. Default: none; no zone's loss is planned for")]
    public int? Zones { get; init; }

    [CommandOption("--gpus <COUNT>")]
    [Description("GPUs of a replica. Default: 1")]
    public int? Gpus { get; init; }

    [CommandOption("--machine <TYPE>")]
    [Description("Machine type of the nodes, such as p4d.24xlarge: whole nodes are counted then")]
    public string? Machine { get; init; }

    [CommandOption("--cloud <CLOUD>")]
    [Description("Cloud of the machine type: aws, gcp or azure. Default: any that has it")]
    public string? Cloud { get; init; }

    [CommandOption("--json <FILE>")]
    [Description("Also write the plan as JSON to FILE; with '-' to standard output, in the place of the table")]
    public string? Json { get; init; }

    /// <summary>The cloud; that of a cluster which is there already where none is given, since its machines may be any cloud's.</summary>
    public CloudProvider Provider => Enum.Parse<CloudProvider>(Cloud ?? nameof(CloudProvider.Existing), ignoreCase: true);

    /// <summary>The load that the options give.</summary>
    public LoadSpec Load
    {
        get
        {
            var load = new LoadSpec { PeakRequestsPerSecond = Requests ?? 0, RequestsPerSecondPerReplica = PerReplica ?? 0, SurvivesZone = Zones is not null };
            return load with { TargetUtilization = Target ?? load.TargetUtilization, Headroom = Headroom ?? load.Headroom };
        }
    }

    public override ValidationResult Validate()
    {
        var ofLoad = Requests is not null || PerReplica is not null || Target is not null || Headroom is not null || Zones is not null || Gpus is not null || Machine is not null || Cloud is not null;
        if (Stack is not null)
            return ofLoad ? ValidationResult.Error("A stack has its own loads, pools and zones: leave out the stack, or the options.") : ValidationResult.Success();
        if (Requests is null || PerReplica is null)
            return ValidationResult.Error("Name a stack, or give --requests and --per-replica.");
        var wrong = new[]
        {
            Outside("--requests", Requests, 0.001, 1_000_000_000),
            Outside("--per-replica", PerReplica, 0.001, 1_000_000_000),
            Outside("--target", Target, 0.01, 1),
            Outside("--headroom", Headroom, 0, 10),
            Outside("--zones", Zones, 1, 10),
            Outside("--gpus", Gpus, 1, 16),
            Cloud is null or "aws" or "gcp" or "azure" ? null : $"--cloud is '{Cloud}'; it must be aws, gcp or azure.",
        }.OfType<string>().ToList();
        return wrong.Count == 0 ? ValidationResult.Success() : ValidationResult.Error(string.Join("\n", wrong));
    }

    static string? Outside(string option, double? value, double least, double most) =>
        value is not { } given || (given >= least && given <= most) ? null : FormattableString.Invariant($"{option} is {given}; it must be from {least} to {most}.");
}
