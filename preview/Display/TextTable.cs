namespace MlPlatform.Preview.Display;

/// <summary>Columns of text, each as wide as what is in it; a heading that ends with a space stands over numbers, to the right.</summary>
sealed class TextTable(params string[] headings)
{
    readonly List<(string[] Cells, Ink Ink)> rows = [];

    /// <summary>Adds a row; cells that are left out are empty.</summary>
    public TextTable Row(params string[] cells) => Row(Ink.Plain, cells);

    /// <summary>Adds a row in a colour.</summary>
    public TextTable Row(Ink ink, params string[] cells)
    {
        rows.Add(([.. headings.Select((_, column) => column < cells.Length ? cells[column] : "")], ink));
        return this;
    }

    /// <summary>Adds the table to a sheet.</summary>
    public void AddTo(Sheet sheet)
    {
        var widths = headings.Select((heading, column) => rows.Select(row => row.Cells[column].Length).Append(heading.TrimEnd().Length).Max()).ToArray();
        sheet.Line(Line(headings), Ink.Heading);
        foreach (var (cells, ink) in rows)
            sheet.Line(Line(cells), ink);

        string Line(string[] cells) => string.Join("  ", cells.Select((cell, column) =>
            headings[column].EndsWith(' ') ? cell.TrimEnd().PadLeft(widths[column]) : cell.PadRight(widths[column])));
    }
}
