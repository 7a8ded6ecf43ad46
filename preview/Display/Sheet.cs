using System.Text;

namespace MlPlatform.Preview.Display;

/// <summary>Lines of text for people: as they are in a file or a pipe, in colours on a terminal.</summary>
sealed class Sheet
{
    readonly List<(string Text, Ink Ink)[]> lines = [];

    public IReadOnlyList<(string Text, Ink Ink)[]> Lines => lines;

    public Sheet Line(string text = "", Ink ink = Ink.Plain) => Line((text, ink));

    public Sheet Line(params (string Text, Ink Ink)[] pieces)
    {
        lines.Add(pieces);
        return this;
    }

    /// <summary>A text of several lines, each further in than what is around it.</summary>
    public Sheet Indented(string text, string indent = "    ")
    {
        foreach (var line in text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
            Line(line.Length == 0 ? "" : indent + line);
        return this;
    }

    /// <summary>The plain text, written in one go.</summary>
    public void WriteTo(TextWriter writer)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            var start = text.Length;
            foreach (var (piece, _) in line)
                text.Append(piece);
            while (text.Length > start && text[^1] == ' ')
                text.Length--;
            text.Append('\n');
        }

        writer.Write(text.ToString());
        writer.Flush();
    }
}
