using MlPlatform.Core.Costs;
using MlPlatform.Preview.Costs;
using Spectre.Console.Cli;

namespace MlPlatform.Preview.Commands;

/// <summary>Estimates what a stack costs a month.</summary>
sealed class CostCommand(CommandHost host) : Command<CostSettings>
{
    public override int Execute(CommandContext context, CostSettings settings, CancellationToken cancellationToken)
    {
        var specs = StackSpecs.Read(host, settings);
        var cost = new StackCost(specs.Stack, CostEstimate.Of(specs.Demand(), settings.Day, settings.PriceRegion));
        if (!JsonFile.Write(host, settings.Json, () => CostJson.Write(cost)))
            host.Write(CostSheet.Of(cost));
        return ExitCodes.Done;
    }
}
