namespace Sdk.Tests;

public sealed class InputListTests
{
    static readonly Input<string> I = "i";
    static readonly Output<string> O = Output.Create("o");

    public static TheoryData<Func<InputList<string>>, string[]> Sources => new()
    {
        { () => "a", ["a"] },
        { () => O, ["o"] },
        { () => I, ["i"] },
        { () => new[] { "a", "b" }, ["a", "b"] },
        { () => new[] { O, O }, ["o", "o"] },
        { () => new[] { I, I }, ["i", "i"] },
        { () => new List<string> { "a" }, ["a"] },
        { () => new List<Output<string>> { O }, ["o"] },
        { () => new List<Input<string>> { I }, ["i"] },
        { () => ImmutableArray.Create("a"), ["a"] },
        { () => ImmutableArray.Create(O), ["o"] },
        { () => ImmutableArray.Create(I), ["i"] },
        { () => default(ImmutableArray<string>), [] },
        { () => Output.Create(new[] { "a" }), ["a"] },
        { () => Output.Create(new List<string> { "a" }), ["a"] },
        { () => Output.Create<IEnumerable<string>>(["a"]), ["a"] },
        { () => Output.Create(ImmutableArray.Create("a")), ["a"] },
        { () => Output.Create(default(ImmutableArray<string>)), [] },
        { () => [I, O, "a"], ["i", "o", "a"] },
        { () => new() { I, O, "a", new InputList<string> { "b", "c" } }, ["i", "o", "a", "b", "c"] },
    };

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task A_list_comes_of_each_of_its_sources(Func<InputList<string>> source, string[] expected) =>
        Assert.Equal(expected, await source().ToOutput().ItemsAsync());

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task A_list_is_enumerated_element_by_element(Func<InputList<string>> source, string[] expected)
    {
        var elements = new List<string>();
        await foreach (var element in source()) elements.Add(await element.ToOutput().ValueAsync());

        Assert.Equal(expected, elements);
    }

    [Fact]
    public void A_list_is_not_enumerated_synchronously() =>
        Assert.Throws<NotSupportedException>(() => ((System.Collections.IEnumerable)new InputList<string>()).GetEnumerator());

    [Fact]
    public async Task An_unknown_list_has_no_elements_to_enumerate()
    {
        InputList<string> list = OutputUtilities.CreateUnknown(ImmutableArray.Create("a"));

        await foreach (var _ in list) Assert.Fail("There is none.");
        Assert.False(await OutputUtilities.GetIsKnownAsync(list.ToOutput()));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Concat_makes_a_new_list_and_AddRange_adds_to_the_old(bool first, bool second)
    {
        var (one, two) = (Make("a", first), Make("b", second));

        var both = one.Concat(two);
        Assert.Equal(["a"], await one.ToOutput().ItemsAsync());
        one.AddRange(two);
        two.Add("c");

        Assert.Equal(["a", "b"], await both.ToOutput().ItemsAsync());
        Assert.Equal(["a", "b"], await one.ToOutput().ItemsAsync());
        Assert.Equal(["b", "c"], await two.ToOutput().ItemsAsync());

        static InputList<string> Make(string text, bool output) => output ? Output.Create(new[] { text }) : new[] { text };
    }

    [Fact]
    public async Task A_list_does_not_see_what_is_added_to_its_source_later()
    {
        var source = new List<string> { "a" };
        InputList<string> list = source;
        source.Add("b");

        Assert.Equal(["a"], await list.ToOutput().ItemsAsync());
    }

    [Fact]
    public async Task A_list_of_unions_takes_both_types()
    {
        var list = new InputList<Union<int, string>>();
        list.Add((Input<int>)1);
        list.Add((Input<string>)"a");

        Assert.Equal("""[ 1, "a" ]""", await Wire.TextAsync(list));
    }
}
