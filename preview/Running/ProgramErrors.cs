using System.Text.RegularExpressions;
using MlPlatform.Preview.Plans;

namespace MlPlatform.Preview.Running;

/// <summary>A failed program's messages as one reads them: each cause once, without stack frames and paths of this machine.</summary>
static partial class ProgramErrors
{
    /// <summary>
    /// What the engine refused, then what the program logged, unless that only repeats a refusal, then what it threw. Empty where the run
    /// succeeded.
    /// </summary>
    public static IReadOnlyList<string> Of(IEnumerable<PlanNote> refusals, IEnumerable<PlanNote> logged, Exception? thrown, int exitCode)
    {
        var own = refusals.Select(note => note.Text).Order(StringComparer.Ordinal).ToList();
        var errors = own
            .Concat(logged.Where(note => note.Severity == NoteSeverity.Error)
                .Select(note => Clean(note.Text))
                .Where(text => !own.Any(refusal => text.Contains(refusal, StringComparison.Ordinal))))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (thrown is not null)
            errors.Add(Of(thrown));
        if (errors.Count == 0 && exitCode != 0)
            errors.Add($"The program ended with exit code {exitCode} and said no reason.");
        return errors;
    }

    /// <summary>A message without its stack frames, and with the program's file by its name alone.</summary>
    public static string Clean(string text) =>
        Program().Replace(Frames().Replace(text, ""), match => $"Running program '{FileName(match.Groups["path"].Value)}'").TrimEnd();

    static string Of(Exception thrown)
    {
        var cause = thrown is AggregateException { InnerExceptions: [var only] } ? only : thrown;
        return $"The program failed with an unhandled exception:\n{cause.GetType().FullName}: {cause.Message}";
    }

    static string FileName(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];

    [GeneratedRegex(@"\n[ \t]+at [^\n]*|\n[ \t]*--- End of [^\n]*", RegexOptions.CultureInvariant)]
    private static partial Regex Frames();

    [GeneratedRegex("^Running program '(?<path>[^'\n]*)'", RegexOptions.CultureInvariant)]
    private static partial Regex Program();
}
