using MlPlatform.Core.Settings;

namespace MlPlatform.Core.Rules.Configuration;

/// <summary>What a stack lowers is there, and says why.</summary>
sealed class LoweredRule : IRuleOver<LoweredRules>
{
    public string Id => "MLP056";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "A rule that a stack lowers to a warning is one that can be lowered, and has a reason";

    public string Explanation =>
        "A stack may live with what a rule refuses, where its owners know why: the rule then warns, and prints the reason. An id that is misspelt lowers nothing. What can't be "
        + "read, placed or named can't be built either, and the rules against that can't be lowered.";

    public string Mend => "Name the id of a rule, with the reason behind it; `explain` tells which there are.";

    public IEnumerable<Finding> Check(LoweredRules scope)
    {
        foreach (var (id, reason) in scope.Reasons.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var at = scope.At.ValueKey(id);
            if (RuleSet.Find(id) is not { } rule)
                yield return this.Found(at, $"There is no rule {Shown.Text(id)}.", Nearest.To(id, RuleSet.All.Select(known => known.Id)) is { } near ? $"Did you mean '{near}'?" : null);
            else if (!rule.CanBeLowered)
                yield return this.Found(at, $"{id} can't be lowered: {rule.Title}.", "Mend what it finds.");
            else if (string.IsNullOrWhiteSpace(reason))
                yield return this.Found(at, $"{id} is lowered without a reason.", "Say why, for those who read the warning.");
        }
    }
}
