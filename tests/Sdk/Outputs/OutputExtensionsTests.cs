namespace Sdk.Tests;

public sealed class OutputExtensionsTests
{
    static readonly Output<ImmutableArray<string>> Array = Output.Create(ImmutableArray.Create("a", "b"));
    static readonly Output<Union<int, string>> Union = Output.Create(Union<int, string>.FromT1("a"));

    [Fact]
    public async Task Elements_of_an_array_can_be_had_by_position()
    {
        Assert.Equal("a", await OutputUtilities.GetValueAsync(Array.First()));
        Assert.Equal("b", await OutputUtilities.GetValueAsync(Array.GetAt(1)));
        Assert.Equal(2, await OutputUtilities.GetValueAsync(Array.Length()));
    }

    [Fact]
    public async Task The_case_of_a_union_can_be_had()
    {
        Assert.False(await OutputUtilities.GetValueAsync(Union.IsT0()));
        Assert.True(await OutputUtilities.GetValueAsync(Union.IsT1()));
        Assert.Equal("a", await OutputUtilities.GetValueAsync(Union.AsT1()));
        Assert.Equal("a", await OutputUtilities.GetValueAsync(Union.Value()));
        await Assert.ThrowsAsync<InvalidOperationException>(() => OutputUtilities.GetValueAsync(Union.AsT0()));
    }
}
