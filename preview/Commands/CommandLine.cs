using MlPlatform.Preview.Display;
using MlPlatform.Preview.Projects;
using MlPlatform.Preview.Rendering;
using Spectre.Console;
using Spectre.Console.Cli;

namespace MlPlatform.Preview.Commands;

/// <summary>The commands and how their failures are told.</summary>
static class CommandLine
{
    public static async Task<int> RunAsync(IReadOnlyList<string> args, CommandHost host, CancellationToken cancellation)
    {
        var application = new CommandApp();
        application.Configure(config => Configure(config, host));
        try
        {
            return await application.RunAsync(args, cancellation);
        }
        catch (CommandAppException misuse)
        {
            host.WriteError(Misuse.Explain(misuse, args));
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

    static void Configure(IConfigurator config, CommandHost host)
    {
        config.SetApplicationName("dotnet run --");
        config.PropagateExceptions();
        config.UseStrictParsing();
        config.Settings.Registrar.RegisterInstance(host);
        config.Settings.Console = host.Terminal ?? AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(host.Out),
        });

        config.AddCommand<PreviewCommand>("preview")
            .WithDescription("Show the resources that a deployment of a stack would create")
            .WithExample("preview", "dev")
            .WithExample("preview", "dev", "--json", "plan.json");
        config.AddCommand<RenderCommand>("render")
            .WithDescription("Write a stack's Kubernetes objects and chart values as YAML files")
            .WithExample("render", "dev", "--out", "rendered");
        config.AddCommand<StacksCommand>("stacks")
            .WithDescription("List the stacks that there are files of");
    }
}
