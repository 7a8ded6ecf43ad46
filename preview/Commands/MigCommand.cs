using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Mig;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;
using MlPlatform.Preview.Display;
using MlPlatform.Preview.Mig;
using Spectre.Console.Cli;

namespace MlPlatform.Preview.Commands;

/// <summary>Proves how a GPU is cut into slices, and shows what follows from it.</summary>
sealed class MigCommand(CommandHost host) : Command<MigSettings>
{
    const int MostGpus = 16;

    public override int Execute(CommandContext context, MigSettings settings, CancellationToken cancellationToken)
    {
        if (settings.Gpus is < 1 or > MostGpus)
            throw new CommandException($"--gpus is {settings.Gpus}; allowed is 1 to {MostGpus}.");
        var geometry = Geometry(settings.Gpu);
        var compiled = MigCompiler.Compile(geometry, settings.Text);
        if (compiled.Problem is { } problem)
            throw new CommandException($"{problem.Message}\n{problem.Mend}");
        if (compiled.Layout is not { } layout)
            throw new CommandException("'none' leaves the GPU whole: there is nothing to prove.");

        var partition = MigPartition.Of(geometry, settings.Gpus, new() { Layout = layout.Text, Strategy = MigStrategy.Mixed }).Partition!;
        host.Write(MigSheet.Of(layout, partition));
        return ExitCodes.Done;
    }

    static MigGeometry Geometry(string name)
    {
        var names = MigGeometries.All.Select(geometry => geometry.Gpu).ToList();
        return MigGeometries.Named(name) switch
        {
            [var only] => only,
            [_, ..] several => throw new CommandException($"'{name}' may be {string.Join(" or ", several.Select(geometry => geometry.Gpu))}. Name one of them."),
            _ when Catalogue.Gpus.FirstOrDefault(gpu => gpu.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } whole =>
                throw new CommandException($"{whole.Name} can't be cut (MIG). Those that can are {string.Join(", ", names)}."),
            _ when Nearest.To(name, names.Concat(names.Select(gpu => gpu.Split('-')[0]))) is { } near => throw new CommandException($"There is no GPU '{name}'. Did you mean '{near}'?"),
            _ => throw new CommandException($"There is no GPU '{name}' that can be cut (MIG). Those that can are {string.Join(", ", names)}."),
        };
    }
}
