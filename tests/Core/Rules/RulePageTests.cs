using MlPlatform.Core.Rules;
using MlPlatform.Tests.Support;

namespace MlPlatform.Core.Tests.Rules;

/// <summary>The pages in docs/rules are the rules' own text; UPDATE_GOLDEN=1 rewrites them.</summary>
public sealed class RulePageTests
{
    static string Folder => Path.Combine(RepositoryRoot.Path, "docs", "rules");

    static Dictionary<string, string> Pages => RuleSet.All
        .Select(rule => KeyValuePair.Create($"{rule.Id}.md", RulePage.Markdown(rule)))
        .Append(KeyValuePair.Create("README.md", RulePage.Index(RuleSet.All)))
        .ToDictionary(StringComparer.Ordinal);

    [Fact]
    public void Every_rule_has_its_page_and_no_page_is_left_over()
    {
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Folder);
            foreach (var file in Directory.EnumerateFiles(Folder))
                File.Delete(file);
            foreach (var (name, text) in Pages)
                File.WriteAllText(Path.Combine(Folder, name), text);
        }

        Assert.Equal(
            Pages.OrderBy(page => page.Key, StringComparer.Ordinal),
            Directory.EnumerateFiles(Folder).Select(file => KeyValuePair.Create(Path.GetFileName(file), File.ReadAllText(file))).OrderBy(page => page.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void A_page_says_how_its_rule_is_lowered() =>
        Assert.Contains("loweredRules: { MLP083: <why> }", RulePage.Markdown(RuleSet.Find("MLP083")!), StringComparison.Ordinal);

    [Theory]
    [InlineData("MLP001", "It can't be lowered")]
    [InlineData("MLP012", "A warning forbids nothing")]
    public void A_page_says_where_there_is_nothing_to_lower(string rule, string said) =>
        Assert.Contains(said, RulePage.Markdown(RuleSet.Find(rule)!), StringComparison.Ordinal);
}
