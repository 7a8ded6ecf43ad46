using MlPlatform.Preview.Display;
using MlPlatform.Preview.Plans;
using MlPlatform.Preview.Rendering;
using Spectre.Console;

namespace MlPlatform.Preview.Commands;

/// <summary>What the commands work with.</summary>
sealed record CommandHost
{
    /// <summary>The program whose stacks are planned.</summary>
    public required Func<Task<int>> Program { get; init; }

    /// <summary>What manifests should say beside a plan.</summary>
    public Func<Plan, RenderHints>? Hints { get; init; }

    /// <summary>The folder that the project is looked for from.</summary>
    public string Directory { get; init; } = ".";

    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Standard output where it is a terminal; <c>null</c> where it is a file or a pipe, which gets plain text.</summary>
    public IAnsiConsole? Terminal { get; init; }

    /// <summary>Standard error where it is a terminal.</summary>
    public IAnsiConsole? ErrorTerminal { get; init; }

    public static CommandHost OfThisProcess(Func<Task<int>> program, Func<Plan, RenderHints>? hints) => new()
    {
        Program = program,
        Hints = hints,
        Out = System.Console.Out,
        Error = System.Console.Error,
        Terminal = System.Console.IsOutputRedirected ? null : Open(System.Console.Out),
        ErrorTerminal = System.Console.IsErrorRedirected ? null : Open(System.Console.Error),
    };

    public void Write(Sheet sheet) => Write(sheet, Out, Terminal);

    public void WriteError(Sheet sheet) => Write(sheet, Error, ErrorTerminal);

    static void Write(Sheet sheet, TextWriter writer, IAnsiConsole? terminal)
    {
        if (terminal is null)
            sheet.WriteTo(writer);
        else
            SheetTerminal.Write(sheet, terminal);
    }

    static IAnsiConsole Open(TextWriter writer) => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
}
