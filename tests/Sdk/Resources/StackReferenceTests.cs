using Google.Protobuf;

namespace Sdk.Tests;

[Collection(ProcessState.Name)]
public sealed class StackReferenceTests : ProcessStateTests
{
    static readonly Dictionary<string, object?> Secret = new() { [Wire.SignatureKey] = Wire.SecretSignature, ["value"] = "hidden" };

    static Task<Recording> RunAsync(Func<StackReference, Task> read, ByteString? answer = null, StackReferenceArgs? args = null, bool isDryRun = true) => Program.RunAsync(
        () => read(new StackReference("org/other/dev", args)),
        isDryRun,
        recording => recording.OnRead = request => Task.FromResult(new Pulumirpc.ReadResourceResponse
        {
            Urn = Recording.Urn(request.Type, request.Name),
            Properties = answer ?? Wire.Struct(
                ("name", request.Id),
                ("outputs", new Dictionary<string, object?> { ["plain"] = "a", ["list"] = new object?[] { 1 }, ["secret"] = Secret }),
                ("secretOutputNames", new object?[] { "secret" })),
        }));

    [Theory]
    [InlineData(null, "org/other/dev")]
    [InlineData("another", "another")]
    public async Task The_stack_is_read_by_its_name(string? given, string expected)
    {
        var run = await RunAsync(async reference => Assert.Equal(expected, await reference.Name.ValueAsync()), args: given is null ? null : new() { Name = given });

        var request = Assert.Single(run.Requests.OfType<Pulumirpc.ReadResourceRequest>());
        Assert.Equal(("pulumi:pulumi:StackReference", "org/other/dev", expected), (request.Type, request.Name, request.Id));
        Assert.Equal($$"""{ "name": "{{expected}}" }""", Wire.Text(request.Properties));
    }

    [Fact]
    public async Task An_output_is_secret_only_if_it_is_one_of_the_secret_ones() => await RunAsync(async reference =>
    {
        Assert.Equal("a", await reference.GetOutput("plain").ValueAsync());
        Assert.False(await reference.GetOutput("plain").IsSecretAsync());
        Assert.Equal("hidden", await reference.RequireOutput("secret").ValueAsync());
        Assert.True(await reference.RequireOutput("secret").IsSecretAsync());
        Assert.Equal(["org/other/dev"], await reference.GetOutput("plain").DependencyNamesAsync());
    });

    [Fact]
    public async Task All_are_secret_where_the_names_of_the_secret_ones_are_not_known() => await RunAsync(
        async reference => Assert.True(await reference.GetOutput("plain").IsSecretAsync()),
        Wire.Struct(("outputs", new Dictionary<string, object?> { ["plain"] = "a", ["secret"] = Secret })));

    [Fact]
    public async Task An_output_that_there_is_not_is_null() => await RunAsync(async reference =>
    {
        Assert.Null(await reference.GetOutput("none").ValueAsync());
        Assert.True(await reference.GetOutput("none").IsKnownAsync());
        Assert.Null(await reference.GetValueAsync("none"));
    });

    [Fact]
    public async Task An_output_that_is_required_must_be_there()
    {
        var run = await RunAsync(async reference =>
        {
            var error = await Assert.ThrowsAsync<KeyNotFoundException>(() => reference.RequireOutput("none").ValueAsync());
            Assert.Equal("Required output 'none' does not exist on stack 'org/other/dev'.", error.Message);
        });

        Assert.Equal(32, run.ExitCode);
    }

    [Fact]
    public async Task Details_tell_a_plain_value_from_a_secret_one() => await RunAsync(async reference =>
    {
        var (plain, secret, none) = (await reference.GetOutputDetailsAsync("plain"), await reference.GetOutputDetailsAsync("secret"), await reference.GetOutputDetailsAsync("none"));

        Assert.Equal(("a", null), (plain.Value, plain.SecretValue));
        Assert.Equal((null, "hidden"), (secret.Value, secret.SecretValue));
        Assert.Equal((null, null), (none.Value, none.SecretValue));
    });

    [Fact]
    public async Task A_secret_is_not_given_as_a_plain_value() => await RunAsync(async reference =>
    {
        Assert.Equal("a", await reference.GetValueAsync("plain"));
        Assert.Equal("a", await reference.RequireValueAsync("plain"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => reference.GetValueAsync("secret"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => reference.RequireValueAsync("secret"));
    });

    [Fact]
    public async Task Outputs_that_are_not_there_yet_are_unknown() => await RunAsync(
        async reference => Assert.False(await reference.RequireOutput("plain").IsKnownAsync()), Wire.Struct());
}
