using System.Text;
using MlPlatform.Core.Rules;
using MlPlatform.Preview.Checks;
using Spectre.Console.Cli;

namespace MlPlatform.Preview.Commands;

/// <summary>Holds the settings of a stack against all rules.</summary>
sealed class CheckCommand(CommandHost host) : Command<CheckSettings>
{
    const string StandardOutput = PreviewSettings.StandardOutput;

    public override int Execute(CommandContext context, CheckSettings settings, CancellationToken cancellationToken)
    {
        var specs = StackSpecs.Read(host, settings);
        var check = new StackCheck
        {
            Stack = specs.Stack,
            Findings = specs.Check(settings.Day),
            Places = Planning.FindProject(host, settings).Places(specs.Stack),
            AsOf = settings.Day,
            Unproved = specs.Unproved,
        };

        var printed = Write(settings.Json, () => CheckJson.Write(check)) | Write(settings.Sarif, () => Sarif.Write(check));
        if (!printed)
            host.Write(CheckSheet.Of(check));
        return Findings.HaveErrors(check.Findings) ? ExitCodes.Failed : ExitCodes.Done;
    }

    // Whether it went to standard output.
    bool Write(string? file, Func<string> text)
    {
        if (file is null)
            return false;
        if (file is not StandardOutput)
        {
            WholeFile.Write(host.Directory, file, Encoding.UTF8.GetBytes(text()));
            return false;
        }

        host.Out.Write(text());
        host.Out.Flush();
        return true;
    }
}
