namespace Sdk.Tests;

/// <summary>What becomes of what mocks return.</summary>
[Collection(ProcessState.Name)]
public sealed class MockStateTests : ProcessStateTests
{
    [OutputType]
    sealed class State
    {
        public readonly string Text;

        internal State(string text) => Text = text;
    }

    static async Task WithAsync((string? Id, object State) answer, Func<Thing, Task> read, bool isPreview = true, CustomResourceOptions? options = null) =>
        await Deployment.TestAsync(new Mocks(_ => answer), new() { IsPreview = isPreview }, () => read(new Thing("thing", new() { Text = "input" }, options)));

    public static TheoryData<object> States => new()
    {
        new Dictionary<string, object> { ["text"] = "state" },
        new Dictionary<string, string> { ["text"] = "state" },
        new Dictionary<string, object> { ["text"] = "state" }.ToImmutableDictionary(),
        new ThingArgs { Text = "state" },
        new State("state"),
    };

    [Theory]
    [MemberData(nameof(States))]
    public async Task The_state_is_the_outputs(object state) => await WithAsync(("i", state), async thing =>
    {
        Assert.Equal("state", await thing.Text.ValueAsync());
        Assert.Equal("i", await thing.Id.ValueAsync());
    });

    [Fact]
    public async Task Nothing_comes_from_the_inputs_by_itself() => await WithAsync(("i", new Dictionary<string, object>()), async thing =>
    {
        Assert.False(await thing.Text.IsKnownAsync());
        Assert.Null(await thing.Text.ValueAsync());
    });

    [Fact]
    public async Task A_state_may_hold_secrets_and_unknowns() => await WithAsync(
        ("i", new Dictionary<string, object> { ["text"] = Output.CreateSecret("s"), ["number"] = OutputUtilities.CreateUnknown(1) }),
        async thing =>
        {
            Assert.Equal("s", await thing.Text.ValueAsync());
            Assert.True(await thing.Text.IsSecretAsync());
            Assert.False(await thing.Number.IsKnownAsync());
        },
        isPreview: false);

    [Fact]
    public async Task Without_an_id_it_is_the_imported_one_or_unknown()
    {
        var state = new Dictionary<string, object>();

        await WithAsync((null, state), async thing => Assert.False(await thing.Id.IsKnownAsync()), isPreview: false);
        await WithAsync((null, state), async thing => Assert.Equal("imported", await thing.Id.ValueAsync()), options: new() { ImportId = "imported" });
    }

    [Fact]
    public async Task Another_state_is_an_error()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => WithAsync(("i", "text"), _ => Task.CompletedTask));

        Assert.Contains("System.String is not a supported argument type", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task URNs_keep_the_first_type_of_their_parents_be_it_the_stacks()
    {
        var urns = new List<string>();
        await Deployment.TestAsync(new Mocks(), new(), async () =>
        {
            var outer = new Group("outer");
            var middle = new Group("middle", new() { Parent = outer });
            urns.Add(await outer.Urn.ValueAsync());
            urns.Add(await new Thing("thing", null, new() { Parent = middle }).Urn.ValueAsync());
        });

        Assert.Equal(
            [
                "urn:pulumi:stack::project::pulumi:pulumi:Stack$example:index:Group::outer",
                "urn:pulumi:stack::project::pulumi:pulumi:Stack$example:index:Thing::thing",
            ],
            urns);
    }
}
