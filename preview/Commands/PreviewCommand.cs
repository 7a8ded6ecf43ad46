using System.Buffers;
using System.Text;
using MlPlatform.Preview.Display;
using MlPlatform.Preview.Plans;
using Spectre.Console.Cli;

namespace MlPlatform.Preview.Commands;

/// <summary>Shows what a deployment of a stack would create.</summary>
sealed class PreviewCommand(CommandHost host) : AsyncCommand<PreviewSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, PreviewSettings settings, CancellationToken cancellationToken)
    {
        var result = await Planning.RunAsync(host, settings, cancellationToken);
        if (!result.Succeeded)
        {
            host.WriteError(Messages.Failure(settings.Stack, result));
            return ExitCodes.Failed;
        }

        var json = new ArrayBufferWriter<byte>();
        if (settings.Json is not null)
            PlanJson.Write(result.Plan, json);
        if (settings.Json is PreviewSettings.StandardOutput)
        {
            host.Out.Write(Encoding.UTF8.GetString(json.WrittenSpan));
            host.Out.Flush();
            return ExitCodes.Done;
        }

        if (settings.Json is not null)
            WholeFile.Write(host.Directory, settings.Json, json.WrittenSpan);
        host.Write(PlanTree.Of(result.Plan, result.ConsoleOutput));
        return ExitCodes.Done;
    }
}
