namespace Sdk.Tests;

public sealed class OutputUtilitiesTests
{
    [Fact]
    public async Task The_value_of_an_unknown_output_is_the_default() =>
        Assert.Equal(0, await OutputUtilities.GetValueAsync(OutputUtilities.CreateUnknown(5)));

    [Fact]
    public async Task An_unknown_output_can_come_of_a_task() =>
        Assert.False(await OutputUtilities.GetIsKnownAsync(OutputUtilities.CreateUnknown(() => Task.FromResult(5))));

    [Fact]
    public async Task A_dependency_can_be_added() => await Program.RunAsync(async () =>
    {
        var (one, two) = (new Thing("one"), new Thing("two"));

        Assert.Equal([one, two], (await OutputUtilities.GetDependenciesAsync(OutputUtilities.WithDependency(one.Id, two))).OrderBy(r => r.GetResourceName()));
    });
}
