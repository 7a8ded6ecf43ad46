namespace Sdk.Tests;

public sealed class UnionTests
{
    static readonly Union<int, string> First = 1;
    static readonly Union<int, string> Second = "a";

    [Fact]
    public void A_union_is_one_of_its_cases()
    {
        Assert.True(First.IsT0);
        Assert.False(First.IsT1);
        Assert.Equal(1, First.AsT0);
        Assert.Equal(1, First.Value);
        Assert.Throws<InvalidOperationException>(() => First.AsT1);
        Assert.True(Second.IsT1);
        Assert.Equal("a", Second.AsT1);
        Assert.Throws<InvalidOperationException>(() => Second.AsT0);
    }

    [Fact]
    public void Unions_are_equal_where_case_and_value_are()
    {
        Assert.True(First == Union<int, string>.FromT0(1));
        Assert.True(First != Second);
        Assert.Equal(First.GetHashCode(), Union<int, string>.FromT0(1).GetHashCode());
        Assert.False(Union<string, string>.FromT0("a") == Union<string, string>.FromT1("a"));
        Assert.False(First.Equals("1"));
    }

    [Fact]
    public void A_union_is_mapped_and_matched()
    {
        Assert.Equal("1", First.MapT0(value => $"{value}").AsT0);
        Assert.Equal("a", Second.MapT0(value => $"{value}").AsT1);
        Assert.Equal(1, Second.MapT1(value => value.Length).AsT1);
        Assert.Equal(2.0, First.Bimap(value => value * 2.0, value => value.Length).AsT0);
        Assert.Equal("T1", Second.Match(_ => "T0", _ => "T1"));
        First.Switch(value => Assert.Equal(1, value), _ => Assert.Fail("It is the other."));
    }

    [Fact]
    public void A_case_is_picked_or_the_other_remains()
    {
        Assert.True(First.TryPickT0(out var value, out _));
        Assert.Equal(1, value);
        Assert.False(First.TryPickT1(out _, out var remainder));
        Assert.Equal(1, remainder);
    }

    [Fact]
    public async Task An_input_of_a_union_comes_of_both_types_plain_or_not()
    {
        InputUnion<int, string>[] inputs =
        [
            1, "a", First, (Input<int>)1, (Input<string>)"a", Output.Create(1), Output.Create("a"), Output.Create(First),
        ];

        var texts = new List<string>();
        foreach (var input in inputs) texts.Add(await Wire.TextAsync(input));
        Assert.Equal(["1", "\"a\"", "1", "1", "\"a\"", "1", "\"a\"", "1"], texts);
    }
}
