namespace MlPlatform.Infra.Aws.Identity;

/// <summary>What a statement of a policy holds under.</summary>
/// <param name="Operator">How it is compared: <c>StringEquals</c>.</param>
/// <param name="Key">What is compared: <c>aws:ResourceTag/team</c>.</param>
/// <param name="Values">With what; one of them is enough.</param>
sealed record Condition(string Operator, string Key, params IReadOnlyList<string> Values)
{
    public static Condition Equal(string key, params IReadOnlyList<string> values) => new("StringEquals", key, values);

    public static Condition Like(string key, params IReadOnlyList<string> values) => new("StringLike", key, values);

    public static Condition True(string key) => new("Bool", key, "true");
}
