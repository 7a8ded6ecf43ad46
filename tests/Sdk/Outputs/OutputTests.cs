namespace Sdk.Tests;

public sealed class OutputTests
{
    [Fact]
    public async Task A_created_output_is_known_plain_and_depends_on_nothing()
    {
        var output = Output.Create("a");

        Assert.Equal("a", await output.ValueAsync());
        Assert.True(await output.IsKnownAsync());
        Assert.False(await output.IsSecretAsync());
        Assert.Empty(await OutputUtilities.GetDependenciesAsync(output));
    }

    [Fact]
    public async Task Every_way_to_make_a_secret_gives_a_secret()
    {
        Assert.True(await Output.CreateSecret("a").IsSecretAsync());
        Assert.True(await Output.CreateSecret(Task.FromResult("a")).IsSecretAsync());
        Assert.True(await Output.CreateSecret(Output.Create("a")).IsSecretAsync());
    }

    [Fact]
    public async Task A_secret_can_be_told() => Assert.False(await Output.Unsecret(Output.CreateSecret("a")).IsSecretAsync());

    [Fact]
    public async Task Each_form_of_Apply_gives_the_value_of_its_result()
    {
        var output = Output.Create(1);

        Assert.Equal(2, await output.Apply(value => value + 1).ValueAsync());
        Assert.Equal(2, await output.Apply(value => Task.FromResult(value + 1)).ValueAsync());
        Assert.Equal(2, await output.Apply(value => Output.Create(value + 1)).ValueAsync());
        Assert.Equal(2, await output.Apply(value => (Input<int>)(value + 1)).ValueAsync());
        Assert.Equal(default, await output.Apply(_ => Task.CompletedTask).ValueAsync());
        Assert.Equal(2, await output.UntypedApply(value => Output.Create((int)value! + 1)).ValueAsync());
    }

    [Fact]
    public async Task An_Apply_that_gives_no_output_gives_a_known_default()
    {
        var output = Output.Create(1).Apply(_ => (Output<string>?)null);

        Assert.Null(await output.ValueAsync());
        Assert.True(await output.IsKnownAsync());
    }

    [Fact]
    public async Task The_lambda_of_an_unknown_output_does_not_run()
    {
        var ran = false;
        var output = OutputUtilities.CreateUnknown(1).Apply(_ => ran = true);

        Assert.False(await output.IsKnownAsync());
        Assert.False(ran);
    }

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(true, false, true)]
    [InlineData(false, true, true)]
    public async Task What_comes_of_a_secret_or_gives_a_secret_is_a_secret(bool source, bool result, bool expected)
    {
        var output = Make(source).Apply(_ => Make(result));

        Assert.Equal(expected, await output.IsSecretAsync());

        static Output<string> Make(bool secret) => secret ? Output.CreateSecret("a") : Output.Create("a");
    }

    [Fact]
    public async Task An_unknown_secret_stays_a_secret_through_Apply() =>
        Assert.True(await Output.CreateSecret(OutputUtilities.CreateUnknown("a")).Apply(value => value).IsSecretAsync());

    [Fact]
    public async Task A_fault_in_a_lambda_is_the_fault_of_the_output() =>
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() =>
            OutputUtilities.GetValueAsync(Output.Create(1).Apply(int (_) => throw new InvalidTimeZoneException())));

    [Fact]
    public async Task All_takes_inputs_and_outputs_singly_or_as_a_sequence()
    {
        Input<int> input = 1;
        var output = Output.Create(2);

        Assert.Equal([1, 1], await Output.All(input, input).ItemsAsync());
        Assert.Equal([1, 1], await Output.All(new List<Input<int>> { input, input }).ItemsAsync());
        Assert.Equal([2, 2], await Output.All(output, output).ItemsAsync());
        Assert.Equal([2, 2], await Output.All(new List<Output<int>> { output, output }).ItemsAsync());
    }

    [Fact]
    public async Task All_of_nothing_is_a_known_empty_list() => Assert.Empty(await Output.All(new List<Output<int>>()).ItemsAsync());

    [Fact]
    public async Task Combined_outputs_are_unknown_and_secret_if_one_is()
    {
        var (known, unknown, secret) = (Output.Create(1), OutputUtilities.CreateUnknown(2), Output.CreateSecret(3));

        Assert.False(await Output.All(known, unknown).IsKnownAsync());
        Assert.False(await Output.Tuple(unknown, known).IsKnownAsync());
        Assert.True(await Output.All(known, secret).IsSecretAsync());
        Assert.True(await Output.Tuple(secret, known).IsSecretAsync());
        Assert.False(await Output.Tuple(known, known).IsSecretAsync());
    }

    [Fact]
    public async Task A_null_input_in_a_combination_is_a_known_default()
    {
        Input<string>? none = null;

        Assert.Equal((default(string), "a"), await Output.Tuple(none!, (Input<string>)"a").ValueAsync());
        Assert.Equal(new[] { null, "a" }, await Output.All(none!, (Input<string>)"a").ItemsAsync());
    }

    [Fact]
    public async Task Tuples_take_two_to_eight_inputs_or_outputs()
    {
        Input<int> i = 1;
        var o = Output.Create(2);

        Assert.Equal((1, 1), await Output.Tuple(i, i).ValueAsync());
        Assert.Equal((1, 1, 1), await Output.Tuple(i, i, i).ValueAsync());
        Assert.Equal((1, 1, 1, 1), await Output.Tuple(i, i, i, i).ValueAsync());
        Assert.Equal((1, 1, 1, 1, 1), await Output.Tuple(i, i, i, i, i).ValueAsync());
        Assert.Equal((1, 1, 1, 1, 1, 1), await Output.Tuple(i, i, i, i, i, i).ValueAsync());
        Assert.Equal((1, 1, 1, 1, 1, 1, 1), await Output.Tuple(i, i, i, i, i, i, i).ValueAsync());
        Assert.Equal((1, 1, 1, 1, 1, 1, 1, 1), await Output.Tuple(i, i, i, i, i, i, i, i).ValueAsync());
        Assert.Equal((2, 2), await Output.Tuple(o, o).ValueAsync());
        Assert.Equal((2, 2, 2, 2, 2, 2, 2, 2), await Output.Tuple(o, o, o, o, o, o, o, o).ValueAsync());
    }

    [Fact]
    public async Task A_tuple_keeps_the_order_of_its_items()
    {
        var tuple = Output.Tuple(Output.Create(1), Output.Create("b"), Output.Create(3.0), Output.Create(true), Output.Create(5), Output.Create("f"), Output.Create(7), Output.Create("h"));

        Assert.Equal((1, "b", 3.0, true, 5, "f", 7, "h"), await tuple.ValueAsync());
    }

    [Fact]
    public async Task Format_fills_in_outputs_inputs_and_plain_values()
    {
        Input<int> input = 2;

        Assert.Equal("1-2-3-04.50", await Output.Format($"{Output.Create(1)}-{input}-{"3"}-{4.5:00.00}").ValueAsync());
    }

    [Fact]
    public async Task Format_of_an_unknown_is_unknown_and_of_a_secret_secret()
    {
        Assert.False(await Output.Format($"a{OutputUtilities.CreateUnknown(1)}").IsKnownAsync());
        Assert.True(await Output.Format($"a{Output.CreateSecret(1)}{Output.Create(1)}").IsSecretAsync());
    }

    [Fact]
    public async Task Lambdas_in_lambdas_do_not_use_up_the_stack()
    {
        const int depth = 20_000;

        Assert.Equal(depth, await Count(0).ValueAsync());

        static Output<int> Count(int n) => n == depth ? Output.Create(n) : Output.Create(n).Apply(value => Count(value + 1));
    }
}
