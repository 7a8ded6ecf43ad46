using MlPlatform.Core.Rules;
using MlPlatform.Preview.Checks;
using Spectre.Console.Cli;

namespace MlPlatform.Preview.Commands;

/// <summary>Holds the settings of a stack against all rules.</summary>
sealed class CheckCommand(CommandHost host) : Command<CheckSettings>
{
    public override int Execute(CommandContext context, CheckSettings settings, CancellationToken cancellationToken)
    {
        var specs = StackSpecs.Read(host, settings);
        var check = new StackCheck
        {
            Stack = specs.Stack,
            Findings = specs.Check(settings.Day),
            Places = specs.Places,
            DependsOnDay = specs.Platform is not null,
            AsOf = specs.Platform is null ? null : settings.Day,
            Unproved = specs.Unproved,
        };

        var printed = JsonFile.Write(host, settings.Json, () => CheckJson.Write(check)) | JsonFile.Write(host, settings.Sarif, () => Sarif.Write(check));
        if (!printed)
            host.Write(CheckSheet.Of(check));
        return Findings.HaveErrors(check.Findings) ? ExitCodes.Failed : ExitCodes.Done;
    }
}
