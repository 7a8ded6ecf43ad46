namespace MlPlatform.Core.Rules;

/// <summary>One thing that is wrong: where, what, and what to change.</summary>
public sealed record Finding
{
    /// <summary>Stable id of the rule that found it, such as <c>MLP021</c>.</summary>
    public required string RuleId { get; init; }

    /// <summary>What it does to a deployment.</summary>
    public required Severity Severity { get; init; }

    /// <summary>
    /// Where it is: the path in the settings (<c>platform.tenants.fraud.models.scorer.image</c>), or the property of a spec made in C#
    /// (<c>ModelSpec "scorer": Image</c>).
    /// </summary>
    public required string Path { get; init; }

    /// <summary>What is wrong, the value given and what is allowed.</summary>
    public required string Message { get; init; }

    /// <summary>What to change.</summary>
    public required string Mend { get; init; }

    /// <summary>The finding as a block of text: severity, id and path, then what is wrong and what to change.</summary>
    public override string ToString() => $"{RulePage.Word(Severity)} {RuleId} at {Path}\n  {Indented(Message)}\n  Mend: {Indented(Mend)}";

    static string Indented(string text) => text.ReplaceLineEndings("\n").Replace("\n", "\n    ", StringComparison.Ordinal);
}
