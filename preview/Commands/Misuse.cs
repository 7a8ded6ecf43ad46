using System.Reflection;
using MlPlatform.Core.Settings;
using MlPlatform.Preview.Display;
using MlPlatform.Preview.Projects;
using Spectre.Console.Cli;

namespace MlPlatform.Preview.Commands;

/// <summary>A command line that can't be understood: the word that is wrong, and what was probably meant.</summary>
static class Misuse
{
    static readonly string[] Everywhere = ["--help"];

    public static Sheet Explain(CommandAppException misuse, IReadOnlyList<string> args, CommandHost host)
    {
        var command = args.FirstOrDefault(arg => !arg.StartsWith('-'));
        if (command is not null && !CommandLine.Settings.ContainsKey(command))
            return Unknown("command", command, CommandLine.Settings.Keys, args);

        var options = command is null ? Everywhere : [.. OptionsOf(CommandLine.Settings[command])];
        var option = args.FirstOrDefault(arg => arg.StartsWith("--", StringComparison.Ordinal) && !options.Contains(NameOf(arg)));
        if (option is not null)
            return Unknown("option", NameOf(option), options, args);

        var sheet = Messages.Error(misuse.Message);
        return misuse.Message.Contains("'STACK'", StringComparison.Ordinal) ? sheet.Line(Stacks(host)) : sheet;
    }

    static Sheet Unknown(string what, string word, IEnumerable<string> there, IReadOnlyList<string> args)
    {
        var candidates = there.Order(StringComparer.Ordinal).ToList();
        var near = Nearest.To(word, candidates) is { } nearest ? $" Did you mean '{nearest}'?" : $" There are {string.Join(", ", candidates)}.";
        var line = string.Join(' ', args);
        return Messages.Error($"Unknown {what} '{word}'.{near}")
            .Line($"  {line}")
            .Line(new string(' ', 2 + line.IndexOf(word, StringComparison.Ordinal)) + new string('^', word.Length), Ink.Error);
    }

    static string NameOf(string arg)
    {
        var end = arg.AsSpan().IndexOfAny('=', ':');
        return end < 0 ? arg : arg[..end];
    }

    static IEnumerable<string> OptionsOf(Type settings) => settings.GetProperties()
        .Select(property => property.GetCustomAttribute<CommandOptionAttribute>())
        .OfType<CommandOptionAttribute>()
        .SelectMany(option => option.LongNames)
        .Select(name => $"--{name}")
        .Concat(Everywhere);

    static string Stacks(CommandHost host)
    {
        try
        {
            return $"Stacks: {string.Join(", ", Project.Find(host.Directory).Stacks)}.";
        }
        catch (ProjectException none)
        {
            return none.Message;
        }
    }
}
