namespace Sdk.Tests;

public sealed class InputMapTests
{
    public static TheoryData<Func<InputMap<string>>> Sources =>
    [
        () => new() { { "a", "1" }, { "b", Output.Create("2") } },
        () => new() { ["a"] = "1", ["b"] = Output.Create("2") },
        () => new Dictionary<string, string> { ["a"] = "1", ["b"] = "2" },
        () => ImmutableDictionary.CreateRange([KeyValuePair.Create("a", "1"), KeyValuePair.Create("b", "2")]),
        () => Output.Create(new Dictionary<string, string> { ["a"] = "1", ["b"] = "2" }),
        () => Output.Create<IDictionary<string, string>>(new Dictionary<string, string> { ["a"] = "1", ["b"] = "2" }),
        () => Output.Create(ImmutableDictionary.CreateRange([KeyValuePair.Create("a", "1"), KeyValuePair.Create("b", "2")])),
        () => new() { new InputMap<string> { ["a"] = "1" }, new InputMap<string> { ["b"] = "2" } },
    ];

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task A_map_comes_of_each_of_its_sources(Func<InputMap<string>> source)
    {
        Assert.Equal([new("a", "1"), new("b", "2")], (await OutputUtilities.GetValueAsync(source().ToOutput())).OrderBy(e => e.Key));
        Assert.Equal("""{ "a": "1", "b": "2" }""", await Wire.TextAsync(source()));
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task A_map_is_enumerated_entry_by_entry(Func<InputMap<string>> source)
    {
        var entries = new SortedDictionary<string, string>();
        await foreach (var entry in source())
        {
            var (key, value) = await OutputUtilities.GetValueAsync(entry.ToOutput());
            entries.Add(key, value);
        }

        Assert.Equal([new("a", "1"), new("b", "2")], entries);
    }

    [Fact]
    public void A_map_is_not_enumerated_synchronously() =>
        Assert.Throws<NotSupportedException>(() => ((System.Collections.IEnumerable)new InputMap<string>()).GetEnumerator());

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task In_a_merge_the_second_wins(bool first, bool second)
    {
        var (one, two) = (Make(first, ("a", "1"), ("b", "1")), Make(second, ("b", "2"), ("c", "2")));

        Assert.Equal("""{ "a": "1", "b": "2", "c": "2" }""", await Wire.TextAsync(InputMap<string>.Merge(one, two)));
        Assert.Equal("""{ "a": "1", "b": "1" }""", await Wire.TextAsync(one));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task A_range_is_added_in_place(bool first, bool second)
    {
        var (one, two) = (Make(first, ("a", "1")), Make(second, ("b", "2")));
        one.AddRange(two);
        two.Add("c", "3");

        Assert.Equal("""{ "a": "1", "b": "2" }""", await Wire.TextAsync(one));
    }

    [Fact]
    public async Task A_key_is_added_to_a_map_that_is_still_to_come()
    {
        InputMap<string> map = Output.Create(new Dictionary<string, string> { ["a"] = "1" });
        map["b"] = "2";

        Assert.Equal("""{ "a": "1", "b": "2" }""", await Wire.TextAsync(map));
    }

    [Fact]
    public void A_key_is_added_once()
    {
        var map = new InputMap<string> { { "a", "1" } };

        Assert.Throws<ArgumentException>(() => map["a"] = "2");
    }

    [Fact]
    public async Task A_map_of_unions_takes_both_types()
    {
        var map = new InputMap<Union<int, string>>();
        map.Add("a", (Input<int>)1);
        map.Add("b", (Input<string>)"x");

        Assert.Equal("""{ "a": 1, "b": "x" }""", await Wire.TextAsync(map));
    }

    static InputMap<string> Make(bool output, params (string Key, string Value)[] entries)
    {
        var map = entries.ToDictionary(entry => entry.Key, entry => entry.Value);
        return output ? Output.Create(map) : map;
    }
}
