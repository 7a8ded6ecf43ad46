namespace Sdk.Tests;

public sealed class InputTests
{
    [Fact]
    public async Task A_null_input_is_a_known_default()
    {
        Input<int>? none = null;

        Assert.Equal(0, await OutputUtilities.GetValueAsync(none.ToOutput()));
        Assert.True(await OutputUtilities.GetIsKnownAsync(none.ToOutput()));
    }

    [Fact]
    public async Task Inputs_apply_like_outputs()
    {
        Input<int> input = 1;

        Assert.Equal(2, await OutputUtilities.GetValueAsync(input.Apply(value => value + 1)));
        Assert.Equal(2, await OutputUtilities.GetValueAsync(input.Apply(value => Task.FromResult(value + 1))));
        Assert.Equal(2, await OutputUtilities.GetValueAsync(input.Apply(value => Output.Create(value + 1))));
        Assert.Equal(2, await OutputUtilities.GetValueAsync(input.Apply(value => (Input<int>)(value + 1))));
        Assert.Equal(1, await OutputUtilities.GetValueAsync(((Input<int>?)null).Apply(value => value + 1)));
    }

    [Fact]
    public void No_output_comes_of_a_null_input_by_conversion() => Assert.Throws<ArgumentNullException>(() => (Output<int>)(Input<int>)null!);

    [Fact]
    public async Task Json_is_taken_as_text_document_or_element()
    {
        using var document = System.Text.Json.JsonDocument.Parse("""{"b":1,"a":null}""");
        InputJson[] inputs =
        [
            """{"b":1,"a":null}""",
            document,
            document.RootElement,
            Output.Create("""{"b":1,"a":null}"""),
            Output.Create(document),
            Output.Create(document.RootElement),
        ];

        foreach (var input in inputs) Assert.Equal("""{ "a": null, "b": 1 }""", await Wire.TextAsync(input));
    }

    [Fact]
    public async Task Json_that_was_not_given_is_absent() => Assert.Equal("absent", await Wire.TextAsync(new InputJson()));
}
