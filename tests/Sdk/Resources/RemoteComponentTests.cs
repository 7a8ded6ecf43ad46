namespace Sdk.Tests;

public sealed class RemoteComponentTests
{
    sealed class RemoteArgs : ResourceArgs
    {
        [Input("text")] public Input<string>? Text { get; set; }
    }

    sealed class Remote(string name, ComponentResourceOptions? options = null)
        : ComponentResource("example:index:Remote", name, new RemoteArgs { Text = "a" }, options, remote: true)
    {
        [Output("text")] public Output<string> Text { get; private set; } = null!;
    }

    [Fact]
    public async Task A_remote_component_sends_its_arguments_and_all_providers()
    {
        var run = await Program.RunAsync(() => _ = new Remote("remote", new() { Providers = { new ExampleProvider("p", package: "z"), new ExampleProvider("q", package: "a") } }));
        var request = run.Registered("remote");

        Assert.True(request.Remote);
        Assert.False(request.Custom);
        Assert.Equal("""{ "text": "a" }""", Wire.Text(request.Object));
        Assert.Equal(["a", "z"], request.Providers.Keys);
        Assert.Equal($"{Recording.Urn("pulumi:providers:a", "q")}::q-id", request.Providers["a"]);
    }

    [Fact]
    public async Task Its_outputs_come_from_the_engine() =>
        await Program.RunAsync(async () => Assert.Equal("a", await new Remote("remote").Text.ValueAsync()));

    [Fact]
    public async Task It_stands_for_itself_where_something_depends_on_it()
    {
        var run = await Program.RunAsync(() =>
        {
            var remote = new Remote("remote");
            _ = new Thing("inside", null, new() { Parent = remote });
            _ = new Thing("thing", null, new() { DependsOn = { remote } });
        });

        Assert.Equal([Recording.Urn("example:index:Remote", "remote")], run.Registered("thing").Dependencies);
    }
}
