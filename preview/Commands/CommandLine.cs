using MlPlatform.Preview.Display;
using MlPlatform.Preview.Projects;
using MlPlatform.Preview.Rendering;
using Spectre.Console;
using Spectre.Console.Cli;

namespace MlPlatform.Preview.Commands;

/// <summary>The commands and how their failures are told.</summary>
static class CommandLine
{
    const string Capacity = "capacity";
    const string Check = "check";
    const string Cost = "cost";
    const string Explain = "explain";
    const string Gpus = "gpus";
    const string Mig = "mig";
    const string Preview = "preview";
    const string Quotas = "quotas";
    const string Render = "render";
    const string Schema = "schema";
    const string Stacks = "stacks";

    /// <summary>The commands by name, each with the type of what it is given.</summary>
    public static IReadOnlyDictionary<string, Type> Settings { get; } = new Dictionary<string, Type>(StringComparer.Ordinal)
    {
        [Capacity] = typeof(CapacitySettings),
        [Check] = typeof(CheckSettings),
        [Cost] = typeof(CostSettings),
        [Explain] = typeof(ExplainSettings),
        [Gpus] = typeof(GpusSettings),
        [Mig] = typeof(MigSettings),
        [Preview] = typeof(PreviewSettings),
        [Quotas] = typeof(QuotasSettings),
        [Render] = typeof(RenderSettings),
        [Schema] = typeof(SchemaSettings),
        [Stacks] = typeof(ProjectSettings),
    };

    public static async Task<int> RunAsync(IReadOnlyList<string> args, CommandHost host, CancellationToken cancellation)
    {
        var application = new CommandApp();
        application.Configure(config => Configure(config, host));
        try
        {
            return await application.RunAsync(WithDashes(args), cancellation);
        }
        catch (CommandAppException misuse)
        {
            host.WriteError(Misuse.Explain(misuse, args, host));
        }
        catch (Exception failure) when (failure is ProjectException or RenderException or CommandException)
        {
            host.WriteError(Messages.Error(failure.Message));
        }
        catch (OperationCanceledException)
        {
            host.WriteError(Messages.Error("interrupted; nothing was written."));
        }

        return ExitCodes.Failed;
    }

    // Spectre takes a lone '-' for an option without a name; as part of the option it is a value.
    static IEnumerable<string> WithDashes(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count; i++)
        {
            if (i + 1 < args.Count && args[i + 1] is "-" && args[i].StartsWith("--", StringComparison.Ordinal))
                yield return $"{args[i++]}=-";
            else
                yield return args[i];
        }
    }

    static void Configure(IConfigurator config, CommandHost host)
    {
        config.SetApplicationName("dotnet run --");
        config.PropagateExceptions();
        config.UseStrictParsing();
        config.Settings.Registrar.RegisterInstance(host);
        config.Settings.Console = host.Terminal ?? new LaterConsole(() => PlainConsole(host.Out));

        config.AddCommand<PreviewCommand>(Preview)
            .WithDescription("Show the resources that a deployment of a stack would create")
            .WithExample(Preview, "dev")
            .WithExample(Preview, "dev", "--json", "plan.json");
        config.AddCommand<RenderCommand>(Render)
            .WithDescription("Write a stack's Kubernetes objects and chart values as YAML files")
            .WithExample(Render, "dev", "--out", "rendered");
        config.AddCommand<CheckCommand>(Check)
            .WithDescription("Hold a stack's settings against all rules; exit 1 where one is broken")
            .WithExample(Check, "prod")
            .WithExample(Check, "prod", "--as-of", "2026-11-25", "--sarif", "check.sarif");
        config.AddCommand<CapacityCommand>(Capacity)
            .WithDescription("Plan the replicas, GPUs and nodes that the loads of a stack need, or one load without a stack")
            .WithExample(Capacity, "prod")
            .WithExample(Capacity, "--requests", "10000", "--per-replica", "1500", "--zones", "3", "--machine", "p4d.24xlarge");
        config.AddCommand<CostCommand>(Cost)
            .WithDescription("Estimate what a stack costs a month, by pool, tenant and model")
            .WithExample(Cost, "prod")
            .WithExample(Cost, "prod", "--as-of", "2026-11-25", "--json", "cost.json");
        config.AddCommand<ExplainCommand>(Explain)
            .WithDescription("Explain a rule, or list them all")
            .WithExample(Explain, "MLP021");
        config.AddCommand<QuotasCommand>(Quotas)
            .WithDescription("Say what the cloud account must have at the maximum of a stack's pools, and how to ask for it")
            .WithExample(Quotas, "prod");
        config.AddCommand<GpusCommand>(Gpus)
            .WithDescription("List the GPUs of the catalogue and the machines that have them, with prices")
            .WithExample(Gpus, "--cloud", "aws", "--min-memory", "40");
        config.AddCommand<SchemaCommand>(Schema)
            .WithDescription("Write the JSON Schema of stack files, by which editors complete and check them")
            .WithExample(Schema, "--out", "stack.schema.json");
        config.AddCommand<StacksCommand>(Stacks)
            .WithDescription("List the stacks that there are files of");
        config.AddCommand<MigCommand>(Mig)
            .WithDescription("Prove how a GPU is cut into slices, and show what follows from it")
            .WithExample(Mig, "H100-80GB", "\"1g.10gb x 7\"", "--gpus", "8");
    }

    static IAnsiConsole PlainConsole(TextWriter writer) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = AnsiSupport.No,
        ColorSystem = ColorSystemSupport.NoColors,
        Interactive = InteractionSupport.No,
        Out = new AnsiConsoleOutput(writer),
    });
}
