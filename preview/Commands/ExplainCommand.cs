using MlPlatform.Core.Rules;
using MlPlatform.Core.Settings;
using MlPlatform.Preview.Display;
using Spectre.Console.Cli;

namespace MlPlatform.Preview.Commands;

/// <summary>Explains a rule, or lists them all.</summary>
sealed class ExplainCommand(CommandHost host) : Command<ExplainSettings>
{
    public override int Execute(CommandContext context, ExplainSettings settings, CancellationToken cancellationToken)
    {
        host.Write(settings.Rule is null ? All() : Page(Find(settings.Rule)));
        return ExitCodes.Done;
    }

    static IRule Find(string id) => RuleSet.Find(id.ToUpperInvariant())
        ?? throw new CommandException(
            $"There is no rule '{id}'.{(Nearest.To(id, RuleSet.All.Select(rule => rule.Id)) is { } near ? $" Did you mean '{near}'?" : "")} Without an id, explain lists them all.");

    static Sheet Page(IRule rule)
    {
        var sheet = new Sheet();
        foreach (var line in RulePage.Markdown(rule).TrimEnd('\n').Split('\n'))
            sheet.Line(line.TrimStart('#', ' '), line.StartsWith('#') ? Ink.Heading : Ink.Plain);
        return sheet;
    }

    static Sheet All()
    {
        var sheet = new Sheet();
        foreach (var rule in RuleSet.All)
            sheet.Line(($"{rule.Id}  ", Ink.Heading), ($"{RulePage.Word(rule.Severity),-8} ", rule.Severity == Severity.Error ? Ink.Error : Ink.Warning), (rule.Title, Ink.Plain));
        return sheet;
    }
}
