using MlPlatform.Core.Capacity;
using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Settings;
using MlPlatform.Preview.Capacity;
using MlPlatform.Preview.Display;
using Spectre.Console.Cli;

namespace MlPlatform.Preview.Commands;

/// <summary>Plans the replicas, GPUs and nodes that a load needs.</summary>
sealed class CapacityCommand(CommandHost host) : Command<CapacitySettings>
{
    public override int Execute(CommandContext context, CapacitySettings settings, CancellationToken cancellationToken)
    {
        if (settings.Stack is { } stack)
        {
            var models = ModelCapacity.Of(StackSpecs.Read(host, new() { Stack = stack, Directory = settings.Directory }).Demand());
            if (!JsonFile.Write(host, settings.Json, () => CapacityJson.Write(stack, models)))
                host.Write(CapacitySheet.Of(stack, models));
            return ExitCodes.Done;
        }

        var plan = Plan(settings);
        if (!JsonFile.Write(host, settings.Json, () => CapacityJson.Write(plan)))
            host.Write(CapacitySheet.Of(plan));
        return ExitCodes.Done;
    }

    static LoadPlan Plan(CapacitySettings settings)
    {
        var plan = CapacityPlan.Of(settings.Load, settings.Gpus ?? 1, settings.Zones);
        if (settings.Machine is not { } name)
            return new(plan, null, null);
        var machine = Catalogue.FindMachine(settings.Provider, name) ?? throw new CommandException(Unknown(settings, name));
        var replicas = machine.Gpus / plan.GpusPerReplica;
        return replicas == 0
            ? throw new CommandException($"{name} has {Numbers.Count(machine.Gpus, "GPU")}, and a replica takes {plan.GpusPerReplica}. Name a machine type with more, or give --gpus.")
            : new(plan, machine, NodeNeed.Of(plan, replicas));
    }

    static string Unknown(CapacitySettings settings, string name)
    {
        var near = Nearest.To(name, Catalogue.Machines(settings.Provider).Select(machine => machine.Name)) is { } nearest ? $" Did you mean '{nearest}'?" : "";
        return $"There is no machine type '{name}' in the catalogue{(settings.Cloud is null ? "" : $" of {settings.Cloud}")}.{near}";
    }
}
