namespace Sdk.Tests;

public sealed class AliasTests
{
    static async Task<Pulumirpc.Alias[]> SentAsync(Func<IEnumerable<Input<Alias>>> aliases)
    {
        var run = await Program.RunAsync(() =>
        {
            var options = new CustomResourceOptions();
            options.Aliases.AddRange(aliases());
            _ = new Thing("thing", null, options);
        });
        return [.. run.Registered("thing").Aliases];
    }

    [Fact]
    public async Task A_URN_is_sent_as_it_is() => Assert.Equal([new Pulumirpc.Alias { Urn = "urn" }], await SentAsync(() => [new Alias { Urn = "urn" }]));

    [Fact]
    public async Task What_is_left_out_stays_empty_for_the_engine_to_fill_in() => Assert.Equal(
        [
            new Pulumirpc.Alias { Spec = new() { Name = "old" } },
            new Pulumirpc.Alias { Spec = new() { Type = "a:b:C", Stack = "s", Project = "p" } },
            new Pulumirpc.Alias { Spec = new() },
        ],
        await SentAsync(() => [new Alias { Name = "old" }, new Alias { Type = "a:b:C", Stack = "s", Project = "p" }, new Alias()]));

    [Fact]
    public async Task A_former_parent_is_a_resource_a_URN_or_none() => Assert.Equal(
        [
            new Pulumirpc.Alias { Spec = new() { ParentUrn = Recording.Urn("example:index:Group", "old") } },
            new Pulumirpc.Alias { Spec = new() { ParentUrn = "urn" } },
            new Pulumirpc.Alias { Spec = new() { NoParent = true } },
        ],
        await SentAsync(() => [new Alias { Parent = new Group("old") }, new Alias { ParentUrn = "urn" }, new Alias { NoParent = true }]));

    [Fact]
    public async Task An_alias_may_come_later_and_is_left_out_while_unknown() => Assert.Equal(
        [new Pulumirpc.Alias { Urn = "urn" }],
        await SentAsync(() => [OutputUtilities.CreateUnknown(new Alias()), Output.Create(new Alias { Urn = "urn" })]));

    public static TheoryData<Action<Alias>> Contradictions =>
    [
        alias => (alias.Name, alias.Urn) = ("a", "urn"),
        alias => (alias.Urn, alias.Type) = ("urn", "a"),
        alias => (alias.Urn, alias.Stack) = ("urn", "a"),
        alias => (alias.Urn, alias.Project) = ("urn", "a"),
        alias => (alias.Urn, alias.ParentUrn) = ("urn", "a"),
        alias => (alias.Urn, alias.NoParent) = ("urn", true),
        alias => (alias.NoParent, alias.Urn) = (true, "urn"),
        alias => (alias.NoParent, alias.ParentUrn) = (true, "urn"),
        alias => (alias.ParentUrn, alias.NoParent) = ("urn", true),
    ];

    [Theory]
    [MemberData(nameof(Contradictions))]
    public void A_URN_stands_alone_and_there_is_one_former_parent(Action<Alias> set) => Assert.Throws<ArgumentException>(() => set(new Alias()));
}
