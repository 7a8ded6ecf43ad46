namespace MlPlatform.Preview.Projects;

/// <summary>A project or a stack file that can't be read, with every reason.</summary>
public sealed class ProjectException : Exception
{
    /// <summary>An exception for one reason that stands in no file.</summary>
    /// <param name="message">What is wrong and what to change.</param>
    public ProjectException(string message)
        : base(message)
    {
    }

    /// <summary>An exception for what is wrong in files.</summary>
    /// <param name="problems">At least one problem.</param>
    public ProjectException(IReadOnlyList<Problem> problems)
        : base(string.Join('\n', problems))
    {
        Problems = problems;
    }

    /// <summary>What is wrong in files, in the order of their lines. Empty where the reason stands in none.</summary>
    public IReadOnlyList<Problem> Problems { get; } = [];
}
