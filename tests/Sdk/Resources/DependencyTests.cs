namespace Sdk.Tests;

public sealed class DependencyTests
{
    static string Urn(string name) => Recording.Urn("example:index:Thing", name);

    [Fact]
    public async Task Every_property_that_is_sent_has_an_entry_an_empty_one_too()
    {
        var run = await Program.RunAsync(() =>
        {
            var (a, b) = (new Thing("a"), new Thing("b"));
            _ = new Thing("thing", new() { Any = 5, Text = Output.Format($"{a.Id}{b.Id}{a.Urn}"), Texts = { "x", b.Id } });
        });
        var request = run.Registered("thing");

        Assert.Equal(["any", "text", "texts"], request.PropertyDependencies.Keys);
        Assert.Empty(request.PropertyDependencies["any"].Urns);
        Assert.Equal([Urn("a"), Urn("b")], request.PropertyDependencies["text"].Urns);
        Assert.Equal([Urn("b")], request.PropertyDependencies["texts"].Urns);
        Assert.Equal([Urn("a"), Urn("b")], request.Dependencies);
    }

    [Fact]
    public async Task What_is_depended_on_and_what_is_used_comes_together_once()
    {
        var run = await Program.RunAsync(() =>
        {
            var (a, b) = (new Thing("a"), new Thing("b"));
            _ = new Thing("thing", new() { Text = a.Id }, new() { DependsOn = { b, a } });
        });

        Assert.Equal([Urn("a"), Urn("b")], run.Registered("thing").Dependencies);
    }

    [Fact]
    public async Task Unknown_and_secret_values_keep_their_dependencies()
    {
        var run = await Program.RunAsync(
            () =>
            {
                var a = new Thing("a");
                _ = new Thing("thing", new() { Text = a.Text, Any = Output.CreateSecret(a.Id.Apply(id => (object)id)) });
            });

        Assert.Equal([Urn("a")], run.Registered("thing").PropertyDependencies["text"].Urns);
        Assert.Equal([Urn("a")], run.Registered("thing").PropertyDependencies["any"].Urns);
    }

    [Fact]
    public async Task What_an_Apply_gives_depends_on_its_source_and_its_result()
    {
        await Program.RunAsync(async () =>
        {
            var (a, b) = (new Thing("a"), new Thing("b"));

            Assert.Equal(["a", "b"], await a.Id.Apply(_ => b.Id).DependencyNamesAsync());
            Assert.Equal(["a", "b"], await Output.All(a.Id, b.Id).DependencyNamesAsync());
            Assert.Equal(["a", "b"], await Output.Tuple(a.Id, b.Number).DependencyNamesAsync());
            Assert.Equal(["a"], await Output.CreateSecret(a.Id).DependencyNamesAsync());
        });
    }

    [Fact]
    public async Task A_component_stands_for_the_custom_resources_in_it()
    {
        var run = await Program.RunAsync(() =>
        {
            var group = new Group("group");
            var inner = new Group("inner", new() { Parent = group });
            var custom = new Thing("custom", null, new() { Parent = group });
            _ = new Thing("nested", null, new() { Parent = inner });
            _ = new Thing("below-custom", null, new() { Parent = custom });
            _ = new Thing("thing", null, new() { DependsOn = { group } });
            _ = new Thing("user", new() { Text = group.Urn });
        });

        Assert.Equal([Urn("custom"), Urn("nested")], run.Registered("thing").Dependencies);
        Assert.Equal([Urn("custom"), Urn("nested")], run.Registered("user").PropertyDependencies["text"].Urns);
    }

    [Fact]
    public async Task An_empty_component_stands_for_nothing()
    {
        var run = await Program.RunAsync(() => _ = new Thing("thing", null, new() { DependsOn = { new Group("group") } }));

        Assert.Empty(run.Registered("thing").Dependencies);
    }

    [Fact]
    public async Task Dependencies_may_be_outputs_themselves()
    {
        var run = await Program.RunAsync(() =>
        {
            var (a, b) = (new Thing("a"), new Thing("b"));
            InputList<Resource> later = b.Id.Apply(_ => new Resource[] { a });
            _ = new Thing("thing", null, new() { DependsOn = later });
            _ = new Thing("unknown", null, new() { DependsOn = OutputUtilities.CreateUnknown<Resource>(a) });
        });

        Assert.Equal([Urn("a")], run.Registered("thing").Dependencies);
        Assert.Empty(run.Registered("unknown").Dependencies);
    }

    [Fact]
    public async Task A_resource_given_as_a_value_is_a_reference_and_a_dependency()
    {
        const string reference = "5cf8f73096256a8f31e491e813e4eb8e";
        var run = await Program.RunAsync(() =>
        {
            var group = new Group("group");
            _ = new Thing("inside", null, new() { Parent = group });
            _ = new Thing("custom", new() { Any = new Thing("a") });
            _ = new Thing("component", new() { Any = group });
        });

        Assert.Equal(
            $$"""{ "any": { "{{Wire.SignatureKey}}": "{{reference}}", "id": "a-id", "urn": "{{Urn("a")}}" } }""", Wire.Text(run.Registered("custom").Object));
        Assert.Equal([Urn("a")], run.Registered("custom").PropertyDependencies["any"].Urns);
        Assert.Equal(
            $$"""{ "any": { "{{Wire.SignatureKey}}": "{{reference}}", "urn": "{{Recording.Urn("example:index:Group", "group")}}" } }""",
            Wire.Text(run.Registered("component").Object));
        Assert.Equal([Urn("inside")], run.Registered("component").PropertyDependencies["any"].Urns);
    }

    [Fact]
    public async Task A_resource_waits_for_what_it_depends_on()
    {
        var first = new TaskCompletionSource<Pulumirpc.RegisterResourceResponse>();
        var run = await Program.RunAsync(
            async () =>
            {
                var group = new Group("group");
                _ = new Thing("first", null, new() { Parent = group });
                _ = new Thing("second", null, new() { DependsOn = { group } });
                await Task.Delay(50);
                _ = new Thing("third");
                first.SetResult(new() { Urn = Urn("first"), Id = "i" });
            },
            setup: recording => recording.OnRegister = request => request.Name == "first" ? first.Task : Task.FromResult(Recording.Echo(request)));

        Assert.Equal(["project-stack", "group", "first", "third", "second"], run.Registrations.Select(request => request.Name));
    }
}
