using MlPlatform.Preview.Engine;
using MlPlatform.Preview.Plans;

namespace MlPlatform.Preview.Display;

/// <summary>What the program and the engine had to say.</summary>
static class Messages
{
    public static void Add(Sheet sheet, IReadOnlyList<PlanNote> notes, string consoleOutput)
    {
        if (notes.Count > 0)
        {
            sheet.Line().Line("Notes:", Ink.Heading);
            foreach (var note in notes)
                Add(sheet, note);
        }

        if (consoleOutput.Length > 0)
            sheet.Line().Line("The program wrote:", Ink.Heading).Indented(consoleOutput);
    }

    /// <summary>Why a stack could not be planned, with what may help to see it.</summary>
    public static Sheet Failure(string stack, OfflineResult result)
    {
        var sheet = new Sheet().Line(("error: ", Ink.Error), ($"stack {stack} can't be planned.", Ink.Plain));
        foreach (var error in result.Errors)
            sheet.Indented(error, "  ");
        Add(sheet, [.. result.Plan.Notes.Where(note => note.Severity == NoteSeverity.Warning)], result.ConsoleOutput);
        return sheet;
    }

    /// <summary>An error on one line or several.</summary>
    public static Sheet Error(string message)
    {
        var lines = message.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n', 2);
        var sheet = new Sheet().Line(("error: ", Ink.Error), (lines[0], Ink.Plain));
        return lines.Length == 1 ? sheet : sheet.Indented(lines[1], "");
    }

    static void Add(Sheet sheet, PlanNote note)
    {
        var lines = note.Text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n', 2);
        var (word, ink) = note.Severity switch
        {
            NoteSeverity.Error => ("error", Ink.Error),
            NoteSeverity.Warning => ("warning", Ink.Warning),
            _ => ("info", Ink.Faint),
        };
        var about = note.Urn is null || Urn.TypeOf(note.Urn) is Urn.StackType ? "" : $"{Urn.NameOf(note.Urn)}: ";
        sheet.Line(($"    {word}: ", ink), (about + lines[0], Ink.Plain));
        if (lines.Length > 1)
            sheet.Indented(lines[1], "      ");
    }
}
