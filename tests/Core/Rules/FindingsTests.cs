using MlPlatform.Core.Rules;

namespace MlPlatform.Core.Tests.Rules;

public sealed class FindingsTests
{
    static readonly Finding One = new() { RuleId = "MLP030", Severity = Severity.Error, Path = "b", Message = "Wrong.", Mend = "Mend it." };

    [Fact]
    public void A_finding_is_a_block_of_text() =>
        Assert.Equal(
            """
            warning MLP030 at b
              Wrong:
                here
                there
              Mend: Mend it.
            """,
            (One with { Severity = Severity.Warning, Message = "Wrong:\nhere\r\nthere" }).ToString());

    [Fact]
    public void Findings_are_sorted_by_path_then_rule_then_message_and_each_stands_once() =>
        Assert.Equal(
            [One with { Path = "B" }, One with { Path = "a", RuleId = "MLP031" }, One with { RuleId = "MLP002" }, One with { Message = "Broken." }, One],
            Findings.Sorted([One, One with { RuleId = "MLP002" }, One with { Path = "a", RuleId = "MLP031" }, One with { Path = "B" }, One, One with { Message = "Broken." }]));

    [Fact]
    public void Only_errors_are_errors()
    {
        Assert.True(Findings.HaveErrors([One with { Severity = Severity.Warning }, One]));
        Assert.False(Findings.HaveErrors([One with { Severity = Severity.Warning }]));
        Assert.False(Findings.HaveErrors([]));
    }

    [Fact]
    public void A_secret_that_is_named_but_not_there_is_told_with_the_command_that_sets_it() =>
        Assert.Equal(
            """
            error MLP055 at platform.cluster.kubeConfigSecret
              The configuration has no value "kubeconfig".
              Mend: Run `pulumi config set --secret kubeconfig` with the value on standard input, or name another.
            """,
            Findings.Text(Findings.MissingSecrets(Sound.Platform(), _ => false)));

    [Fact]
    public void A_secret_that_is_there_is_not_missed() => Assert.Empty(Findings.MissingSecrets(Sound.Platform(), name => name == "kubeconfig"));
}
