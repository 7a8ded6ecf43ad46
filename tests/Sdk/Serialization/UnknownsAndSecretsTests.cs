namespace Sdk.Tests;

public sealed class UnknownsAndSecretsTests
{
    [Fact]
    public async Task An_unknown_is_the_sentinel() => Assert.Equal($"\"{Wire.Unknown}\"", await Wire.TextAsync(OutputUtilities.CreateUnknown(1)));

    [Fact]
    public async Task An_unknown_element_leaves_the_rest_of_its_list_known() => Assert.Equal(
        $"""[ "a", "{Wire.Unknown}" ]""", await Wire.TextAsync(new InputList<string> { "a", OutputUtilities.CreateUnknown("b") }));

    [Fact]
    public async Task An_unknown_entry_leaves_the_rest_of_its_map_known() => Assert.Equal(
        $$"""{ "a": "1", "b": "{{Wire.Unknown}}" }""",
        await Wire.TextAsync(new InputMap<string> { ["a"] = "1", ["b"] = OutputUtilities.CreateUnknown("2") }));

    [Fact]
    public async Task An_unknown_list_is_unknown_as_a_whole() => Assert.Equal(
        $"\"{Wire.Unknown}\"", await Wire.TextAsync((InputList<string>)OutputUtilities.CreateUnknown(ImmutableArray.Create("a"))));

    [Fact]
    public async Task A_secret_is_wrapped_where_it_stands()
    {
        Assert.Equal(Wire.Secret("\"a\""), await Wire.TextAsync(Output.CreateSecret("a")));
        Assert.Equal(Wire.Secret("""[ 1, 2 ]"""), await Wire.TextAsync(Output.CreateSecret(new[] { 1, 2 })));
        Assert.Equal($$"""{ "a": [ {{Wire.Secret("1")}}, 2 ] }""", await Wire.TextAsync(new InputMap<object> { ["a"] = new object[] { Output.CreateSecret(1), 2 } }));
    }

    [Fact]
    public async Task A_secret_in_a_secret_is_wrapped_twice() =>
        Assert.Equal(Wire.Secret($"[ {Wire.Secret("1")} ]"), await Wire.TextAsync(Output.CreateSecret(new object[] { Output.CreateSecret(1) })));

    [Fact]
    public async Task A_secret_of_nothing_keeps_that_there_is_a_secret() =>
        Assert.Equal(Wire.Secret("null"), await Wire.TextAsync(Output.CreateSecret((string)null!)));

    [Fact]
    public async Task An_unknown_secret_is_unknown() =>
        Assert.Equal($"\"{Wire.Unknown}\"", await Wire.TextAsync(Output.CreateSecret(OutputUtilities.CreateUnknown("a"))));

    [Fact]
    public async Task What_is_still_to_come_is_waited_for_wherever_it_stands()
    {
        var first = new TaskCompletionSource<string>();
        var second = new TaskCompletionSource<object>();
        var text = Wire.TextAsync(new InputMap<object>
        {
            ["a"] = new object[] { Output.Create(first.Task), "x" },
            ["b"] = Output.CreateSecret(Output.Create(second.Task)),
        });

        Assert.False(text.IsCompleted);
        second.SetResult(new object[] { Output.Create(first.Task) });
        Assert.False(text.IsCompleted);
        first.SetResult("1");
        Assert.Equal($$"""{ "a": [ "1", "x" ], "b": {{Wire.Secret("""[ "1" ]""")}} }""", await text);
    }

    [Fact]
    public async Task A_fault_of_what_was_waited_for_is_thrown_as_it_is()
    {
        var output = Output.Create(Task.FromException<string>(new InvalidTimeZoneException("gone")));

        Assert.Equal("gone", (await Assert.ThrowsAsync<InvalidTimeZoneException>(() => Wire.TextAsync(output))).Message);
    }
}
