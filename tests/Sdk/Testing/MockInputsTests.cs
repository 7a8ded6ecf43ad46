namespace Sdk.Tests;

/// <summary>What mocks are given.</summary>
public sealed class MockInputsTests
{
    static async Task<MockResourceArgs> OfAsync(ThingArgs args, CustomResourceOptions? options = null)
    {
        var mocks = new Mocks();
        await Deployment.TestAsync(mocks, new(), (Action)(() => _ = new Thing("thing", args, options)));
        return mocks.Of("thing");
    }

    [Fact]
    public async Task Inputs_are_plain_values_and_all_numbers_doubles()
    {
        var args = await OfAsync(new() { Number = 5, Text = "a", Texts = { "x" }, Labels = { ["k"] = "v" }, Any = new object[] { 1, true } });

        Assert.Equal(5.0, args.Inputs["number"]);
        Assert.Equal("a", args.Inputs["text"]);
        Assert.Equal(["x"], Assert.IsType<ImmutableArray<object>>(args.Inputs["texts"]).AsEnumerable());
        Assert.Equal("v", Assert.IsType<ImmutableDictionary<string, object>>(args.Inputs["labels"])["k"]);
        Assert.Equal([1.0, true], Assert.IsType<ImmutableArray<object>>(args.Inputs["any"]).AsEnumerable());
    }

    [Fact]
    public async Task Secrets_are_told() =>
        Assert.Equal("s", (await OfAsync(new() { Text = Output.CreateSecret("s") })).Inputs["text"]);

    [Fact]
    public async Task A_property_with_an_unknown_in_it_is_left_out()
    {
        var args = await OfAsync(new() { Text = "a", Labels = { ["known"] = "k", ["unknown"] = OutputUtilities.CreateUnknown("u") } });

        Assert.Equal(["text"], args.Inputs.Keys);
    }

    [Fact]
    public async Task Assets_and_resources_are_objects()
    {
        var mocks = new Mocks();
        await Deployment.TestAsync(mocks, new(), (Action)(() =>
        {
            _ = new Thing("asset", new() { Any = new StringAsset("t") });
            _ = new Thing("resource", new() { Any = new Thing("other") });
        }));

        Assert.IsType<StringAsset>(mocks.Of("asset").Inputs["any"]);
        Assert.Equal("other", Assert.IsType<Resource>(mocks.Of("resource").Inputs["any"], exactMatch: false).GetResourceName());
    }

    [Fact]
    public async Task Type_name_provider_and_import_id_are_told()
    {
        var mocks = new Mocks();
        await Deployment.TestAsync(mocks, new(), (Action)(() =>
        {
            _ = new Thing("plain");
            _ = new Thing("provided", null, new() { Provider = new ExampleProvider("p"), ImportId = "imported" });
        }));

        var (plain, provided) = (mocks.Of("plain"), mocks.Of("provided"));
        Assert.Equal(("example:index:Thing", "", ""), (plain.Type, plain.Provider, plain.Id));
        Assert.Equal("urn:pulumi:stack::project::pulumi:pulumi:Stack$pulumi:providers:example::p::p_id", provided.Provider);
        Assert.Equal("imported", provided.Id);
        Assert.Equal("pulumi:providers:example", mocks.Of("p").Type);
    }

    [Fact]
    public async Task Components_are_told_of_and_the_stack_is_not()
    {
        var mocks = new Mocks();
        await Deployment.TestAsync(mocks, new(), (Action)(() => _ = new Group("group")));

        Assert.Equal(["group"], mocks.Resources.Select(resource => resource.Name));
        Assert.Empty(mocks.Of("group").Inputs);
    }

    [Fact]
    public async Task What_is_read_is_told_with_its_id()
    {
        var mocks = new Mocks(args => (null, args.Inputs));
        await Deployment.TestAsync(mocks, new(), async () =>
            Assert.Equal("existing", await new Thing("thing", new() { Text = "a" }, new() { Id = "existing" }).Id.ValueAsync()));

        Assert.Equal("existing", mocks.Of("thing").Id);
        Assert.Equal("a", mocks.Of("thing").Inputs["text"]);
    }
}
