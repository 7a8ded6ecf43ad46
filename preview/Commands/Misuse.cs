using MlPlatform.Preview.Display;
using Spectre.Console.Cli;

namespace MlPlatform.Preview.Commands;

/// <summary>A command line that can't be understood, with what was meant.</summary>
static class Misuse
{
    public static Sheet Explain(CommandAppException misuse, IReadOnlyList<string> args) => Messages.Error(misuse.Message);
}
