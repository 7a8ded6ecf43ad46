using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules;

public sealed class LoweredRulesTests
{
    static readonly PlatformSpec Broken = Sound.Platform(("fraud", Sound.Tenant(("scorer", Sound.Model with { Image = "fraud" }))));

    static PlatformSpec Lowering(string id, string reason) => Broken with { LoweredRules = new Dictionary<string, string> { [id] = reason } };

    [Fact]
    public void A_lowered_rule_warns_and_says_why() =>
        Assert.Equal(
            """
            warning MLP021 at platform.tenants.fraud.models.scorer.image
              "fraud" has no tag, which means 'latest', and that can move.
                Lowered to a warning: the registry refuses to move tags
              Mend: Name a version (fraud:1.4.2) or a digest (fraud@sha256:...).
            """,
            Findings.Text(RuleSet.Check(Lowering("MLP021", "the registry refuses to move tags"))));

    [Theory]
    [InlineData("MLP0021", "why", "There is no rule \"MLP0021\".")]
    [InlineData("MLP001", "why", "MLP001 can't be lowered: Every key of the settings is known.")]
    [InlineData("MLP021", " ", "MLP021 is lowered without a reason.")]
    public void What_can_not_be_lowered_is_told(string id, string reason, string message)
    {
        var finding = Assert.Single(RuleSet.Check(Lowering(id, reason)), finding => finding.RuleId == "MLP056");
        Assert.Equal((message, $"platform.loweredRules.{id}"), (finding.Message, finding.Path));
    }

    [Fact]
    public void Other_rules_stay_what_they_are() =>
        Assert.Equal(Severity.Error, Assert.Single(RuleSet.Check(Lowering("MLP042", "teams oversubscribe"))).Severity);

    [Fact]
    public void A_model_stack_lowers_for_itself() =>
        Assert.Equal(
            [Severity.Warning],
            RuleSet.Check(
                new ModelStackSpec
                {
                    Platform = "acme/ml/dev",
                    Tenant = "fraud",
                    Name = "scorer",
                    Model = Sound.Model with { Image = "fraud" },
                    LoweredRules = new Dictionary<string, string> { ["MLP021"] = "the registry refuses to move tags" },
                },
                Sound.Platform(("fraud", Sound.Tenant()))).Select(finding => finding.Severity));
}
