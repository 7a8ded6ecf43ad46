using System.Collections.Immutable;
using Pulumi.Utilities;
using Pulumirpc;

namespace Sdk.Tests;

public sealed class InvokeTests
{
    const string Token = "example:index:ask";

    [Fact]
    public async Task A_function_is_asked_with_its_arguments_and_its_answer_read()
    {
        var said = "";
        var run = await Program.RunAsync(async () => said = (await OutputUtilities.GetValueAsync(Ask(new() { Text = "hello" }))).Text);

        Assert.Equal("hello", said);
        Assert.Equal(Token, Assert.Single(run.Requests.OfType<ResourceInvokeRequest>()).Tok);
    }

    [Fact]
    public async Task Nobody_is_asked_about_what_is_not_known_yet()
    {
        var known = true;
        var run = await Program.RunAsync(async () => known = await OutputUtilities.GetIsKnownAsync(Ask(new() { Text = OutputUtilities.CreateUnknown("") })));

        Assert.False(known);
        Assert.Empty(run.Requests.OfType<ResourceInvokeRequest>());
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("thing-id", true)]
    public async Task Nobody_is_asked_before_what_it_depends_on_is_there(string id, bool there)
    {
        var known = !there;
        IEnumerable<string> from = [];
        var run = await Program.RunAsync(
            async () =>
            {
                var answer = Ask(new() { Text = "hello" }, new() { DependsOn = { new Thing("thing") } });
                known = await OutputUtilities.GetIsKnownAsync(answer);
                from = await answer.DependencyNamesAsync();
            },
            setup: recording => recording.OnRegister = request => Task.FromResult(new RegisterResourceResponse { Urn = Recording.Urn(request.Type, request.Name), Id = id }));

        Assert.Equal(there, known);
        Assert.Equal(["thing"], from);
        Assert.Equal(there ? 1 : 0, run.Requests.OfType<ResourceInvokeRequest>().Count());
    }

    [Fact]
    public async Task A_secret_argument_makes_a_secret_answer()
    {
        var secret = false;
        await Program.RunAsync(async () => secret = await Output.IsSecretAsync(Ask(new() { Text = Output.CreateSecret("hello") })));

        Assert.True(secret);
    }

    [Fact]
    public async Task An_unknown_in_the_answer_makes_all_of_it_unknown()
    {
        var known = true;
        await Program.RunAsync(
            async () => known = await OutputUtilities.GetIsKnownAsync(Ask(new() { Text = "hello" })),
            setup: recording => recording.OnInvoke = async request => new() { Return = (await Pulumi.Serialization.Serializer.ValuesAsync(new Dictionary<string, object?> { ["text"] = OutputUtilities.CreateUnknown("") })).Struct });

        Assert.False(known);
    }

    [Fact]
    public async Task What_the_provider_has_against_it_ends_the_run()
    {
        var run = await Program.RunAsync(
            () => _ = Ask(new() { Text = "hello" }),
            setup: recording => recording.OnInvoke = _ => Task.FromResult(new InvokeResponse { Failures = { new CheckFailure { Property = "text", Reason = "no such thing" } } }));

        Assert.Contains($"Invoke of '{Token}' failed: no such thing (text)", Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    static Output<Answer> Ask(AskArgs args, InvokeOutputOptions? options = null) =>
        options is null ? Pulumi.Deployment.Instance.Invoke<Answer>(Token, args) : Pulumi.Deployment.Instance.Invoke<Answer>(Token, args, options);

    sealed class AskArgs : InvokeArgs
    {
        [Input("text", required: true)]
        public Input<string> Text { get; set; } = null!;
    }

    [OutputType]
    sealed class Answer
    {
        public readonly string Text;

        [OutputConstructor]
        Answer(string text) => Text = text;
    }
}
