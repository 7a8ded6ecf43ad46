namespace Sdk.Tests;

public sealed class OptionsTests
{
    static readonly CustomTimeouts Timeouts = new();

    [Fact]
    public void Collections_are_there_to_be_added_to()
    {
        var options = new CustomResourceOptions { DependsOn = { }, Aliases = { new Alias() }, IgnoreChanges = { "a" }, ReplaceOnChanges = { "b" }, AdditionalSecretOutputs = { "c" } };

        Assert.NotNull(options.DependsOn);
        Assert.Empty(new ComponentResourceOptions().Providers);
    }

    [Fact]
    public async Task In_a_merge_the_second_scalar_wins_where_there_is_one()
    {
        var first = new CustomResourceOptions { Id = "1", Protect = true, Version = "1", PluginDownloadURL = "1", RetainOnDelete = true, DeleteBeforeReplace = true, ImportId = "1", CustomTimeouts = Timeouts };
        var second = new CustomResourceOptions { Protect = false, Version = "2", ImportId = "2" };
        var merged = CustomResourceOptions.Merge(first, second);

        Assert.Equal("1", await merged.Id.ToOutput().ValueAsync());
        Assert.Equal((false, "2", "1", true, true, "2"), (merged.Protect, merged.Version, merged.PluginDownloadURL, merged.RetainOnDelete, merged.DeleteBeforeReplace, merged.ImportId));
        Assert.Same(Timeouts, merged.CustomTimeouts);
        Assert.True(first.Protect);
    }

    [Fact]
    public void In_a_merge_the_second_list_follows_the_first_and_neither_is_changed()
    {
        var first = new CustomResourceOptions { IgnoreChanges = { "a" }, ReplaceOnChanges = { "a" }, AdditionalSecretOutputs = { "a" }, Aliases = { new Alias() } };
        var second = new CustomResourceOptions { IgnoreChanges = { "b" }, ReplaceOnChanges = { "b" }, AdditionalSecretOutputs = { "b" }, Aliases = { new Alias() } };
        var merged = CustomResourceOptions.Merge(first, second);
        merged.IgnoreChanges.Add("c");

        Assert.Equal(["a", "b", "c"], merged.IgnoreChanges);
        Assert.Equal(["a", "b"], merged.ReplaceOnChanges);
        Assert.Equal(["a", "b"], merged.AdditionalSecretOutputs);
        Assert.Equal(2, merged.Aliases.Count);
        Assert.Equal(["a"], first.IgnoreChanges);
        Assert.Equal(["b"], second.IgnoreChanges);
    }

    [Fact]
    public async Task Dependencies_and_parents_merge_too() => await Program.RunAsync(async () =>
    {
        var (a, b) = (new Thing("a"), new Thing("b"));
        var first = new CustomResourceOptions { DependsOn = { a }, Parent = a, DeletedWith = a };
        var merged = CustomResourceOptions.Merge(first, new() { DependsOn = { b }, Parent = b });
        merged.DependsOn.Add(a);

        Assert.Equal([a, b, a], await merged.DependsOn.ToOutput().ItemsAsync());
        Assert.Equal([a], await first.DependsOn.ToOutput().ItemsAsync());
        Assert.Same(b, merged.Parent);
        Assert.Same(a, merged.DeletedWith);
    });

    [Fact]
    public void A_merge_is_a_fresh_copy_of_what_there_is()
    {
        var only = new ComponentResourceOptions { Version = "1", IgnoreChanges = { "a" } };
        var merged = ComponentResourceOptions.Merge(null, only);
        merged.IgnoreChanges.Add("b");

        Assert.NotSame(only, merged);
        Assert.Equal("1", merged.Version);
        Assert.Equal(["a"], only.IgnoreChanges);
        Assert.NotNull(CustomResourceOptions.Merge(null, null));
    }

    [Fact]
    public async Task Of_two_providers_of_a_package_the_later_stays() => await Program.RunAsync(() =>
    {
        var (x1, y, x2) = (new ExampleProvider("x1", package: "x"), new ExampleProvider("y", package: "y"), new ExampleProvider("x2", package: "x"));

        Assert.Equal([y, x2], ComponentResourceOptions.Merge(new() { Providers = { x1, y } }, new() { Providers = { x2 } }).Providers);
    });
}
