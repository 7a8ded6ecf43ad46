using System.Text.Json.Nodes;

namespace MlPlatform.Infra.Aws.Identity;

/// <summary>One statement of a policy.</summary>
/// <param name="Sid">What it is for, in letters and digits.</param>
/// <param name="Actions">What may be done.</param>
/// <param name="Resources">With what; nothing where the policy is that of the resource itself, as a trust policy is.</param>
sealed record Statement(string Sid, IReadOnlyList<string> Actions, params IReadOnlyList<string> Resources)
{
    public bool Deny { get; init; }

    /// <summary>Who: <c>AWS</c> or <c>Service</c>, and their names; nobody in a policy of a role, which is about the role.</summary>
    public (string Kind, IReadOnlyList<string> Names)? Principal { get; init; }

    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    public JsonObject ToJson()
    {
        var json = new JsonObject { [nameof(Sid)] = Sid, ["Effect"] = Deny ? "Deny" : "Allow" };
        if (Principal is { } who) json[nameof(Principal)] = new JsonObject { [who.Kind] = OneOrMany(who.Names) };
        json["Action"] = OneOrMany(Actions);
        if (Resources.Count > 0) json["Resource"] = OneOrMany(Resources);
        if (Conditions.Count == 0) return json;

        var conditions = new JsonObject();
        foreach (var byOperator in Conditions.GroupBy(condition => condition.Operator).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var keys = new JsonObject();
            foreach (var condition in byOperator.OrderBy(condition => condition.Key, StringComparer.Ordinal))
                keys[condition.Key] = OneOrMany(condition.Values);
            conditions[byOperator.Key] = keys;
        }

        json["Condition"] = conditions;
        return json;
    }

    // AWS keeps a list of one as a text, and a deployment would find a difference for ever.
    static JsonNode OneOrMany(IReadOnlyList<string> values) => values is [var one]
        ? JsonValue.Create(one)
        : new JsonArray([.. values.Order(StringComparer.Ordinal).Select(value => JsonValue.Create(value))]);
}
