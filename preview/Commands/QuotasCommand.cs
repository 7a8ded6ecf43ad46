using MlPlatform.Core.Specs;
using MlPlatform.Preview.Accounts;
using Spectre.Console.Cli;

namespace MlPlatform.Preview.Commands;

/// <summary>Says what the cloud account must have so that the pools of a stack can reach their maximums.</summary>
sealed class QuotasCommand(CommandHost host) : Command<QuotasSettings>
{
    public override int Execute(CommandContext context, QuotasSettings settings, CancellationToken cancellationToken)
    {
        var specs = StackSpecs.Read(host, settings);
        var quotas = new StackQuotas(specs.Stack, Platform(specs));
        if (!JsonFile.Write(host, settings.Json, () => QuotaJson.Write(quotas)))
            host.Write(QuotaSheet.Of(quotas));
        return ExitCodes.Done;
    }

    // Too small a quota is an error of the stack, and no reason not to say what it needs.
    static PlatformSpec Platform(StackSpecs specs) => (specs.Platform ?? specs.PlatformOfModel?.Platform)?.Spec ?? specs.Demand();
}
