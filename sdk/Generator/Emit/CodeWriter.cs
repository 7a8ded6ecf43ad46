using System.Text;

namespace Pulumi.Generator.Emit;

/// <summary>C# text, indented by the blocks it is in.</summary>
sealed class CodeWriter
{
    readonly StringBuilder text = new();
    int depth;

    /// <summary>One or more lines at the depth of the block.</summary>
    public void Write(string lines)
    {
        foreach (var line in lines.Split('\n'))
        {
            if (line.Length > 0) text.Append(' ', depth * 4);
            text.Append(line).Append('\n');
        }
    }

    public void Block(string head, Action body, string close = "}")
    {
        Write(head);
        Write("{");
        depth++;
        body();
        depth--;
        Write(close);
    }

    public override string ToString() => text.ToString();
}
