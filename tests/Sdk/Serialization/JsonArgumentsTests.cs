namespace Sdk.Tests;

/// <summary>Arguments of providers, whose values go as JSON text.</summary>
public sealed class JsonArgumentsTests
{
    sealed class InnerArgs : ResourceArgs
    {
        [Input("z")] public Input<string>? Z { get; set; }
    }

    sealed class SettingsArgs : ResourceArgs
    {
        [Input("any", json: true)] public Input<object>? Any { get; set; }

        [Input("inner", json: true)] public Input<InnerArgs>? Inner { get; set; }

        [Input("list", json: true)] InputList<string>? _list;

        public InputList<string> List { get => _list ??= []; set => _list = value; }
    }

    static async Task<string> TextAsync(Input<object> any) => await Wire.TextAsync(new SettingsArgs { Any = any });

    [Theory]
    [InlineData(true, """{ "any": "true" }""")]
    [InlineData(5, """{ "any": "5" }""")]
    [InlineData(1.5, """{ "any": "1.5" }""")]
    [InlineData("text", """{ "any": "\"text\"" }""")]
    public async Task A_plain_value_becomes_its_JSON(object value, string expected) => Assert.Equal(expected, await TextAsync(value));

    [Fact]
    public async Task An_object_is_spaced_as_protobuf_does_it() => Assert.Equal(
        """{ "inner": "{ \"z\": \"1\" }" }""", await Wire.TextAsync(new SettingsArgs { Inner = new InnerArgs { Z = "1" } }));

    [Fact]
    public async Task Empty_collections_are_spaced_too()
    {
        Assert.Equal("""{ "inner": "{ }", "list": "[ ]" }""", await Wire.TextAsync(new SettingsArgs { Inner = new InnerArgs(), List = [] }));
        Assert.Equal("""{ "list": "[ \"a\", \"b\" ]" }""", await Wire.TextAsync(new SettingsArgs { List = { "a", "b" } }));
    }

    [Fact]
    public async Task It_is_JSON_inside_of_other_arguments_too() => Assert.Equal(
        """{ "v": { "any": "{ \"any\": \"true\" }" } }""",
        await Wire.TextAsync(new DictionaryResourceArgs(ImmutableDictionary<string, object?>.Empty.Add("v", new SettingsArgs { Any = new SettingsArgs { Any = true } }))));

    [Fact]
    public async Task What_is_not_given_is_absent() => Assert.Equal("{ }", await Wire.TextAsync(new SettingsArgs()));

    [Fact]
    public async Task A_secret_stays_outside_of_the_text() =>
        Assert.Equal($$"""{ "any": {{Wire.Secret("\"true\"")}} }""", await TextAsync(Output.CreateSecret<object>(true)));

    [Fact]
    public async Task An_unknown_is_unknown_as_a_whole() =>
        Assert.Equal($$"""{ "any": "{{Wire.Unknown}}" }""", await TextAsync(OutputUtilities.CreateUnknown<object>(true)));

    [Fact]
    public async Task What_is_still_to_come_is_waited_for_inside_too()
    {
        var later = Output.Create(Wire.LaterAsync()).Apply(_ => "1");

        Assert.Equal("""{ "inner": "{ \"z\": \"1\" }" }""", await Wire.TextAsync(new SettingsArgs { Inner = new InnerArgs { Z = later } }));
        Assert.Equal("""{ "any": "\"1\"" }""", await TextAsync(later.Apply(text => (object)text)));
    }
}
