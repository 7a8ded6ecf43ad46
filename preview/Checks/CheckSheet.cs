using MlPlatform.Core.Rules;
using MlPlatform.Preview.Display;

namespace MlPlatform.Preview.Checks;

/// <summary>A check as a table for people: what, where, and below it why and what to change.</summary>
static class CheckSheet
{
    const string Indent = "        ";

    public static Sheet Of(StackCheck check)
    {
        var sheet = new Sheet();
        var width = check.Findings.Count == 0 ? 0 : check.Findings.Max(finding => Place(check, finding).Length);
        // What forbids the deployment first; by path within.
        foreach (var finding in check.Findings.OrderByDescending(finding => finding.Severity == Severity.Error))
        {
            var ink = finding.Severity == Severity.Error ? Ink.Error : Ink.Warning;
            sheet.Line(
                ($"{RulePage.Word(finding.Severity),-8}", ink),
                ($"{finding.RuleId}  ", Ink.Heading),
                ($"{Place(check, finding).PadRight(width)}  ", Ink.Faint),
                (finding.Path, Ink.Plain));
            Add(sheet, finding.Message);
            Add(sheet, $"Mend: {finding.Mend}");
            sheet.Line();
        }

        if (check.Unproved is not null)
            sheet.Line(("note: ", Ink.Faint), (check.Unproved, Ink.Plain));
        if (check.DependsOnDay)
        {
            sheet.Line(check.AsOf is { } day
                ? $"Checked as of {day:yyyy-MM-dd}."
                : "Not checked: what depends on the day, such as the support of versions (--as-of DATE).");
        }

        return sheet.Line(Summary(check), check.Errors > 0 ? Ink.Error : check.Warnings > 0 ? Ink.Warning : Ink.Create);
    }

    static void Add(Sheet sheet, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n', 2);
        sheet.Line(Indent + lines[0]);
        if (lines.Length > 1)
            sheet.Indented(lines[1], $"{Indent}  ");
    }

    static string Place(StackCheck check, Finding finding) =>
        check.Places.Find(finding.Path) is { } place ? $"{check.Places.File}:{place.Line}" : check.Places.File;

    static string Summary(StackCheck check) => check.Findings.Count == 0
        ? $"{check.Stack}: no rule has anything against it."
        : $"{check.Stack}: {Numbers.Count(check.Errors, "error")}, {Numbers.Count(check.Warnings, "warning")}. `explain <id>` says more about a rule.";
}
