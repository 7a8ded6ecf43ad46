using Spectre.Console;

namespace MlPlatform.Preview.Display;

/// <summary>Writes a sheet to a terminal, in its colours.</summary>
static class SheetTerminal
{
    public static void Write(Sheet sheet, IAnsiConsole terminal)
    {
        foreach (var line in sheet.Lines)
        {
            var paragraph = new Paragraph();
            foreach (var (text, ink) in line)
                paragraph.Append(text, StyleOf(ink));
            paragraph.Append("\n");
            terminal.Write(paragraph);
        }
    }

    static Style StyleOf(Ink ink) => ink switch
    {
        Ink.Heading => new Style(decoration: Decoration.Bold),
        Ink.Faint => new Style(Color.Grey),
        Ink.Create => new Style(Color.Green),
        Ink.Read => new Style(Color.Teal),
        Ink.Warning => new Style(Color.Yellow),
        Ink.Error => new Style(Color.Red),
        _ => Style.Plain,
    };
}
