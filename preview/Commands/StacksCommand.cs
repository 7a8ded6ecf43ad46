using MlPlatform.Preview.Display;
using Spectre.Console.Cli;

namespace MlPlatform.Preview.Commands;

/// <summary>Lists a project's stacks.</summary>
sealed class StacksCommand(CommandHost host) : Command<ProjectSettings>
{
    public override int Execute(CommandContext context, ProjectSettings settings, CancellationToken cancellationToken)
    {
        var sheet = new Sheet();
        foreach (var stack in Planning.FindProject(host, settings).Stacks)
            sheet.Line(stack);
        host.Write(sheet);
        return ExitCodes.Done;
    }
}
