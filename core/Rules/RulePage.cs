namespace MlPlatform.Core.Rules;

/// <summary>A rule as a page of the documentation, from its own text.</summary>
public static class RulePage
{
    /// <summary>The page in Markdown.</summary>
    /// <param name="rule">The rule.</param>
    public static string Markdown(IRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return
            $"""
            # {rule.Id}: {rule.Title}

            Severity: {Word(rule.Severity)}. {(rule.CanBeLowered ? Lowering(rule) : "It can't be lowered: nothing can be built from what it refuses.")}

            ## Why

            {rule.Explanation}

            ## What to change

            {rule.Mend}

            """;
    }

    /// <summary>The list of all rules in Markdown.</summary>
    /// <param name="rules">The rules.</param>
    public static string Index(IEnumerable<IRule> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return
            $"""
            # Rules

            What a stack is held against before anything is registered. `check <stack>` lists what it breaks, `explain <id>` prints these pages; both they and
            this list are generated from the rules.

            | id | severity | rule |
            |---|---|---|
            {string.Join('\n', rules.Select(rule => $"| [{rule.Id}]({rule.Id}.md) | {Word(rule.Severity)} | {rule.Title.Replace("|", "\\|", StringComparison.Ordinal)} |"))}

            """;
    }

    /// <summary>A severity in a word.</summary>
    /// <param name="severity">The severity.</param>
    public static string Word(Severity severity) => severity == Severity.Error ? "error" : "warning";

    static string Lowering(IRule rule) => rule.Severity == Severity.Error
        ? $"A stack lowers it to a warning with `loweredRules: {{ {rule.Id}: <why> }}`; the reason is printed."
        : "A warning forbids nothing.";
}
