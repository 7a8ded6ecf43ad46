namespace Sdk.Tests;

/// <summary>Sources that compile against the official SDK compile here too, and mean the same.</summary>
public sealed class AcceptedSourceTests
{
    static readonly Output<string> Os = Output.Create("o");
    static readonly Input<string> Ins = "i";

    [Fact]
    public async Task An_input_of_object_takes_a_number_and_any_object()
    {
        Input<object> number = 5;
        object some = "a";
        Input<object> any = some;

        Assert.Equal(("5", "\"a\""), (await Wire.TextAsync(number), await Wire.TextAsync(any)));
    }

    [Fact]
    public async Task A_list_takes_a_collection_expression()
    {
        InputList<string> list = ["a", "b"];

        Assert.Equal("""[ "a", "b" ]""", await Wire.TextAsync(list));
    }

    [Fact]
    public async Task A_list_initialiser_takes_plain_values_outputs_inputs_and_lists()
    {
        InputList<string> il = ["x", "y"];
        InputList<string> list = new() { "a", Os, Ins, il };

        Assert.Equal("""[ "a", "o", "i", "x", "y" ]""", await Wire.TextAsync(list));
    }

    [Fact]
    public async Task A_map_of_objects_takes_numbers_and_dictionaries()
    {
        InputMap<object> map = new() { ["a"] = 5, ["b"] = new Dictionary<string, object> { ["c"] = "d" } };

        Assert.Equal("""{ "a": 5, "b": { "c": "d" } }""", await Wire.TextAsync(map));
    }

    [Fact]
    public async Task DependsOn_takes_a_list_of_resources() => await Program.RunAsync(async () =>
    {
        var thing = new Thing("thing");
        var options = new CustomResourceOptions { DependsOn = new List<Resource> { thing } };

        Assert.Equal([thing], await options.DependsOn.ToOutput().ItemsAsync());
        Assert.Equal([thing], await new CustomResourceOptions { DependsOn = { thing } }.DependsOn.ToOutput().ItemsAsync());
    });

    [Fact]
    public async Task An_input_of_double_takes_an_integer()
    {
        Input<double> number = 5;

        Assert.Equal("5", await Wire.TextAsync(number));
    }

    [Fact]
    public async Task A_union_takes_outputs_inputs_and_plain_values_of_its_types()
    {
        InputUnion<int, string> output = Os;
        InputUnion<int, string> input = Ins;
        InputUnion<int, string> plain = "s";

        Assert.Equal(("\"o\"", "\"i\"", "\"s\""), (await Wire.TextAsync(output), await Wire.TextAsync(input), await Wire.TextAsync(plain)));
    }

    [Theory]
    [InlineData(5, "5")]
    [InlineData(null, "absent")]
    public async Task An_optional_input_takes_a_nullable(int? value, string expected)
    {
        Input<int>? input = value;

        Assert.Equal(expected, await Wire.TextAsync(input));
    }

    [Fact]
    public async Task An_output_or_else_an_input_is_one_of_both()
    {
        Output<string>? none = null;
        Input<string> input = none ?? Ins;

        Assert.Equal("\"i\"", await Wire.TextAsync(input));
        Assert.Equal("\"o\"", await Wire.TextAsync(Os ?? Ins));
    }

    [Fact]
    public async Task All_takes_inputs() => Assert.Equal(["i", "i"], await Output.All(Ins, Ins).ItemsAsync());

    [Fact]
    public async Task A_list_takes_what_an_Apply_makes_of_an_array()
    {
        InputList<string> list = Os.Apply(s => new[] { s });

        Assert.Equal("""[ "o" ]""", await Wire.TextAsync(list));
    }
}
