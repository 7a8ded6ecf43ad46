namespace MlPlatform.Preview.Projects;

/// <summary>One thing that is wrong in a project's files.</summary>
/// <param name="File">The file, as seen from the project's folder.</param>
/// <param name="Line">The line, from 1; 0 where it is about the file as a whole.</param>
/// <param name="Column">The column, from 1; 0 where it is about the file as a whole.</param>
/// <param name="Path">The path of keys in the file; empty for the file as a whole.</param>
/// <param name="Message">What is wrong, the value given, what is allowed and what to change.</param>
public sealed record Problem(string File, int Line, int Column, string Path, string Message)
{
    /// <summary>The problem on one line: <c>file:line:column: path: message</c>.</summary>
    public override string ToString()
    {
        var place = Line == 0 ? File : $"{File}:{Line}:{Column}";
        return Path.Length == 0 ? $"{place}: {Message}" : $"{place}: {Path}: {Message}";
    }
}
