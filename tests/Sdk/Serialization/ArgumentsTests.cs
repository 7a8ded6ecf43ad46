namespace Sdk.Tests;

/// <summary>Which members of arguments go over the wire, under which names.</summary>
public sealed class ArgumentsTests
{
    class ParentArgs : ResourceArgs
    {
        [Input("inherited")] public string? Inherited { get; set; }

        [Input("inheritedField")] string? _inheritedField;

        public string? InheritedField { get => _inheritedField; set => _inheritedField = value; }
    }

    sealed class ChildArgs : ParentArgs
    {
        [Input("zLast")] public string? Last { get; set; }

        [Input("a-First")] internal string? First;

        [Input("secretly")] string? Private { get; set; }

        [Input("id")] public string? Id { get; set; }

        [Input("urn")] public string? Urn { get; set; }

        public string? Unmarked { get; set; }

        public ChildArgs With(string text)
        {
            Private = text;
            return this;
        }
    }

    sealed class RequiredArgs : ResourceArgs
    {
        [Input("plain", required: true)] public Input<string>? Plain { get; set; }

        [Input("items", required: true)] InputList<string>? _items;

        public InputList<string> Items { get => _items ??= []; set => _items = value; }
    }

    sealed class ComputedArgs : ResourceArgs
    {
        public int Asked { get; private set; }

        [Input("later")]
        public Output<string> Later
        {
            get
            {
                Asked++;
                return Output.Create(Task.Delay(20)).Apply(async _ =>
                {
                    await Task.Delay(20);
                    return "here";
                });
            }
        }
    }

    [Fact]
    public async Task Marked_fields_and_properties_go_public_or_not_inherited_or_not_sorted_by_name()
    {
        var args = new ChildArgs { Last = "z", First = "a", Inherited = "i", InheritedField = "f", Unmarked = "u" }.With("p");

        Assert.Equal("""{ "a-First": "a", "inherited": "i", "inheritedField": "f", "secretly": "p", "zLast": "z" }""", await Wire.TextAsync(args));
    }

    [Fact]
    public async Task Id_and_urn_are_the_engines_to_give() =>
        Assert.Equal("{ }", await Wire.TextAsync(new ChildArgs { Id = "id", Urn = "urn" }));

    [Fact]
    public async Task A_required_input_that_is_missing_is_named_with_its_type()
    {
        var error = await Assert.ThrowsAsync<ArgumentNullException>(() => Wire.TextAsync(new RequiredArgs { Items = { "a" } }));

        Assert.Equal("Plain", error.ParamName);
        Assert.Equal($"[Input] {typeof(RequiredArgs).FullName}.Plain is required but was not given a value (Parameter 'Plain')", error.Message);
    }

    [Fact]
    public async Task A_required_list_is_missing_by_the_name_of_its_field_until_it_is_touched()
    {
        var args = new RequiredArgs { Plain = "a" };
        Assert.Equal("_items", (await Assert.ThrowsAsync<ArgumentNullException>(() => Wire.TextAsync(args))).ParamName);

        _ = args.Items;
        Assert.Equal("""{ "items": [ ], "plain": "a" }""", await Wire.TextAsync(args));
    }

    [Fact]
    public async Task A_required_input_may_be_an_output_of_nothing() =>
        Assert.Equal("""{ "items": [ "a" ] }""", await Wire.TextAsync(new RequiredArgs { Plain = Output.Create((string)null!), Items = { "a" } }));

    [Fact]
    public async Task An_untouched_collection_is_absent_and_a_touched_one_empty()
    {
        var args = new ThingArgs();
        Assert.Equal("{ }", await Wire.TextAsync(args));

        _ = (args.Labels, args.Texts);
        Assert.Equal("""{ "labels": { }, "texts": [ ] }""", await Wire.TextAsync(args));
    }

    [Fact]
    public async Task The_default_of_another_argument_is_touched_when_it_is_passed_on() =>
        Assert.Equal("""{ "labels": { } }""", await Wire.TextAsync(new ThingArgs { Labels = new ThingArgs().Labels }));

    [Fact]
    public async Task Arguments_may_be_given_by_name() => Assert.Equal(
        """{ "a": 1, "b": [ null ] }""",
        await Wire.TextAsync(new DictionaryResourceArgs(ImmutableDictionary.CreateRange<string, object?>(
            [new("b", new object?[] { null }), new("a", Output.Create(1)), new("none", null), new("id", "x")]))));

    [Fact]
    public async Task A_getter_that_starts_something_is_asked_once()
    {
        var args = new ComputedArgs();

        Assert.Equal("""{ "later": "here" }""", await Wire.TextAsync(args).WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Equal(1, args.Asked);
    }
}
