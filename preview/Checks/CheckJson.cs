using System.Text.Json.Nodes;
using MlPlatform.Core.Rules;
using MlPlatform.Preview.Display;

namespace MlPlatform.Preview.Checks;

/// <summary>A check as JSON.</summary>
static class CheckJson
{
    public static string Write(StackCheck check) => ReadableJson.Text(new()
    {
        ["stack"] = check.Stack,
        ["asOf"] = check.AsOf?.ToString("yyyy-MM-dd"),
        ["unproved"] = check.Unproved,
        ["errors"] = check.Errors,
        ["warnings"] = check.Warnings,
        ["findings"] = ReadableJson.Array(check.Findings, finding => Of(check, finding)),
    });

    static JsonObject Of(StackCheck check, Finding finding)
    {
        var place = check.Places.Find(finding.Path);
        return new()
        {
            ["rule"] = finding.RuleId,
            ["severity"] = RulePage.Word(finding.Severity),
            ["path"] = finding.Path,
            ["file"] = check.Places.File,
            ["line"] = place?.Line,
            ["column"] = place?.Column,
            ["message"] = finding.Message,
            ["mend"] = finding.Mend,
        };
    }
}
