namespace MlPlatform.Core.Rules;

/// <summary>The rules that a stack lowers to warnings, and why.</summary>
/// <param name="Reasons">The reasons by id.</param>
/// <param name="At">Where they stand.</param>
sealed record LoweredRules(IReadOnlyDictionary<string, string> Reasons, SpecPath At)
{
    /// <summary>The findings, with those of lowered rules as warnings that say why.</summary>
    public IEnumerable<Finding> Lower(IEnumerable<Finding> findings) => findings.Select(finding =>
        finding.Severity == Severity.Error && Reasons.TryGetValue(finding.RuleId, out var reason) && RuleSet.Find(finding.RuleId)!.CanBeLowered
            ? finding with { Severity = Severity.Warning, Message = $"{finding.Message}\nLowered to a warning: {reason}" }
            : finding);
}
