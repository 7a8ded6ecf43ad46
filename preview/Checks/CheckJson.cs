using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MlPlatform.Core.Rules;

namespace MlPlatform.Preview.Checks;

/// <summary>A check as JSON.</summary>
static class CheckJson
{
    internal static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(StackCheck check) => new JsonObject
    {
        ["stack"] = check.Stack,
        ["asOf"] = check.AsOf?.ToString("yyyy-MM-dd"),
        ["unproved"] = check.Unproved,
        ["errors"] = check.Errors,
        ["warnings"] = check.Warnings,
        ["findings"] = new JsonArray([.. check.Findings.Select(finding => (JsonNode)Of(check, finding))]),
    }.ToJsonString(Readable) + "\n";

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
