using MlPlatform.Preview.Catalogues;
using Spectre.Console.Cli;

namespace MlPlatform.Preview.Commands;

/// <summary>Lists the GPUs of the catalogue and the machines that have them.</summary>
sealed class GpusCommand(CommandHost host) : Command<GpusSettings>
{
    public override int Execute(CommandContext context, GpusSettings settings, CancellationToken cancellationToken)
    {
        var gpus = ListedGpu.All(settings.OnlyCloud, settings.MinMemoryGiB ?? 0);
        if (!JsonFile.Write(host, settings.Json, () => GpuJson.Write(gpus)))
            host.Write(GpuSheet.Of(gpus));
        return ExitCodes.Done;
    }
}
