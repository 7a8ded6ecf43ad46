namespace Sdk.Tests;

/// <summary>A resource that depends on what it is part of would wait for itself without end, and so it is an error.</summary>
[Collection(ProcessState.Name)]
public sealed class AncestorDependencyTests : ProcessStateTests
{
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_resource_cannot_depend_on_its_own_component()
    {
        var run = await Program.RunAsync(() =>
        {
            var group = new Group("group");
            _ = new Thing("child", null, new() { Parent = group, DependsOn = { group } });
        }).WaitAsync(Limit);

        Assert.Equal(32, run.ExitCode);
        Assert.Equal(
            ["'child' (example:index:Thing) depends on 'group' (example:index:Group), which it is part of: it would wait for itself. Depend on the resources beside it instead."],
            run.Errors);
    }

    [Fact]
    public async Task Nor_on_one_further_above_nor_by_a_value()
    {
        var run = await Program.RunAsync(() =>
        {
            var group = new Group("group");
            var inner = new Group("inner", new() { Parent = group });
            _ = new Thing("child", new() { Text = group.Urn }, new() { Parent = inner });
        }).WaitAsync(Limit);

        Assert.StartsWith("'child' (example:index:Thing) depends on 'group'", Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_can_depend_on_its_siblings_and_on_other_components()
    {
        var run = await Program.RunAsync(() =>
        {
            var (group, other) = (new Group("group"), new Group("other"));
            var sibling = new Thing("sibling", null, new() { Parent = group });
            _ = new Thing("elsewhere", null, new() { Parent = other });
            _ = new Thing("child", null, new() { Parent = group, DependsOn = { sibling, other } });
        }).WaitAsync(Limit);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(2, run.Registered("child").Dependencies.Count);
    }
}
