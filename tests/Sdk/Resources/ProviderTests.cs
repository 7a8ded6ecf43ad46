namespace Sdk.Tests;

public sealed class ProviderTests
{
    static string Reference(string name) => $"{Recording.Urn("pulumi:providers:example", name)}::{name}-id";

    [Fact]
    public async Task A_provider_is_named_by_its_URN_and_id()
    {
        var run = await Program.RunAsync(() => _ = new Thing("thing", null, new() { Provider = new ExampleProvider("p") }));

        Assert.Equal(Reference("p"), run.Registered("thing").Provider);
        Assert.Equal("pulumi:providers:example", run.Registered("p").Type);
    }

    [Fact]
    public async Task The_id_of_a_provider_is_the_sentinel_until_it_is_known()
    {
        var run = await Program.RunAsync(
            () => _ = new Thing("thing", null, new() { Provider = new ExampleProvider("p") }),
            setup: recording => recording.OnRegister = request => Task.FromResult(new Pulumirpc.RegisterResourceResponse { Urn = Recording.Urn(request.Type, request.Name) }));

        Assert.Equal($"{Recording.Urn("pulumi:providers:example", "p")}::{Wire.Unknown}", run.Registered("thing").Provider);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Children_inherit_the_provider_of_their_package_and_components_send_none(bool list)
    {
        var run = await Program.RunAsync(() =>
        {
            var (ours, others) = (new ExampleProvider("p"), new ExampleProvider("q", package: "other"));
            var group = new Group("group", list ? new() { Providers = { others, ours } } : new() { Provider = ours });
            var inner = new Group("inner", new() { Parent = group });
            _ = new Thing("child", null, new() { Parent = group });
            _ = new Thing("grandchild", null, new() { Parent = inner });
            _ = new Thing("own", null, new() { Parent = inner, Provider = new ExampleProvider("mine") });
            _ = new Thing("elsewhere");
        });

        Assert.Equal(Reference("p"), run.Registered("child").Provider);
        Assert.Equal(Reference("p"), run.Registered("grandchild").Provider);
        Assert.Equal(Reference("mine"), run.Registered("own").Provider);
        Assert.Equal("", run.Registered("elsewhere").Provider);
        Assert.Equal("", run.Registered("group").Provider);
        Assert.Empty(run.Registered("group").Providers);
    }

    [Fact]
    public async Task Another_packages_provider_is_not_inherited()
    {
        var run = await Program.RunAsync(() =>
            _ = new Thing("thing", null, new() { Parent = new Group("group", new() { Provider = new ExampleProvider("q", package: "other") }) }));

        Assert.Equal("", run.Registered("thing").Provider);
    }

    [Fact]
    public async Task Children_of_a_custom_resource_inherit_its_provider()
    {
        var run = await Program.RunAsync(() =>
        {
            var parent = new Thing("parent", null, new() { Provider = new ExampleProvider("p") });
            _ = new Thing("child", null, new() { Parent = parent });
        });

        Assert.Equal(Reference("p"), run.Registered("child").Provider);
    }

    [Fact]
    public async Task The_provider_nearest_above_wins()
    {
        var run = await Program.RunAsync(() =>
        {
            var outer = new Group("outer", new() { Provider = new ExampleProvider("far") });
            var inner = new Group("inner", new() { Parent = outer, Providers = { new ExampleProvider("near") } });
            _ = new Thing("thing", null, new() { Parent = inner });
        });

        Assert.Equal(Reference("near"), run.Registered("thing").Provider);
    }

    [Fact]
    public async Task A_component_takes_one_provider_or_several_not_both() => await Program.RunAsync(() =>
    {
        var provider = new ExampleProvider("p");

        var error = Assert.Throws<ResourceException>(() => new Group("group", new() { Provider = provider, Providers = { provider } }));
        Assert.Equal("Do not supply both 'provider' and 'providers' options to a ComponentResource.", error.Message);
    });
}
