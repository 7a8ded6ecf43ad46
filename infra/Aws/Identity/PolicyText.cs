using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MlPlatform.Infra.Aws.Identity;

/// <summary>Policies as the JSON that AWS takes; the same statements are the same text.</summary>
static class PolicyText
{
    static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(params IEnumerable<Statement> statements) => new JsonObject
    {
        ["Version"] = "2012-10-17",
        ["Statement"] = new JsonArray([.. statements.Select(statement => statement.ToJson())]),
    }.ToJsonString(Plain);
}
