using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using MlPlatform.Core.Rules;
using MlPlatform.Preview.Display;

namespace MlPlatform.Preview.Checks;

/// <summary>A check as SARIF 2.1.0, which code scanning shows at the line of the stack file (OASIS, Static Analysis Results Interchange Format).</summary>
static class Sarif
{
    const string Driver = "MlPlatform";

    public static string Write(StackCheck check)
    {
        IReadOnlyList<string> ids = [.. check.Findings.Select(finding => finding.RuleId).Distinct().Order(StringComparer.Ordinal)];
        return ReadableJson.Text(new()
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject
                {
                    ["driver"] = new JsonObject
                    {
                        ["name"] = Driver,
                        ["rules"] = ReadableJson.Array(ids, id => Rule(RuleSet.Find(id)!)),
                    },
                },
                // Stacks are told apart by it where several are uploaded for one commit.
                ["automationDetails"] = new JsonObject { ["id"] = $"{Driver}/{check.Stack}/" },
                ["columnKind"] = "utf16CodeUnits",
                ["results"] = ReadableJson.Array(check.Findings, finding => Result(check, finding, ids)),
            }),
        });
    }

    static JsonObject Rule(IRule rule) => new()
    {
        ["id"] = rule.Id,
        ["shortDescription"] = new JsonObject { ["text"] = rule.Title },
        ["fullDescription"] = new JsonObject { ["text"] = rule.Explanation },
        ["help"] = new JsonObject { ["text"] = rule.Mend, ["markdown"] = RulePage.Markdown(rule) },
        ["defaultConfiguration"] = new JsonObject { ["level"] = RulePage.Word(rule.Severity) },
    };

    static JsonObject Result(StackCheck check, Finding finding, IReadOnlyList<string> ids)
    {
        var place = check.Places.Find(finding.Path) ?? (Line: 1, Column: 1);
        return new()
        {
            ["ruleId"] = finding.RuleId,
            ["ruleIndex"] = ids.Index().First(id => id.Item == finding.RuleId).Index,
            ["level"] = RulePage.Word(finding.Severity),
            ["message"] = new JsonObject { ["text"] = $"{finding.Path}: {finding.Message}\nMend: {finding.Mend}" },
            ["locations"] = new JsonArray(new JsonObject
            {
                ["physicalLocation"] = new JsonObject
                {
                    ["artifactLocation"] = new JsonObject { ["uri"] = Uri.EscapeDataString(check.Places.File).Replace("%2F", "/", StringComparison.Ordinal) },
                    ["region"] = new JsonObject { ["startLine"] = place.Line, ["startColumn"] = place.Column },
                },
                ["logicalLocations"] = new JsonArray(new JsonObject { ["fullyQualifiedName"] = finding.Path }),
            }),
            // The same finding after lines were added above it is the same one.
            ["partialFingerprints"] = new JsonObject { ["finding/v1"] = Fingerprint($"{finding.RuleId} {finding.Path}") },
        };
    }

    static string Fingerprint(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))[..16]);
}
