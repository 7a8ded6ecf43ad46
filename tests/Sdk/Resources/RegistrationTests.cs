namespace Sdk.Tests;

/// <summary>What of a resource and its options is in the request to register it.</summary>
public sealed class RegistrationTests
{
    static async Task<Pulumirpc.RegisterResourceRequest> OfAsync(CustomResourceOptions options) =>
        (await Program.RunAsync(() => _ = new Thing("thing", null, options))).Registered("thing");

    [Fact]
    public async Task A_resource_without_options_sends_what_it_is()
    {
        var run = await Program.RunAsync(() => _ = new Thing("thing", new() { Text = "a" }));
        var request = run.Registered("thing");

        Assert.Equal("example:index:Thing", request.Type);
        Assert.Equal(Recording.Urn("pulumi:pulumi:Stack", "project-stack"), request.Parent);
        Assert.True(request.Custom);
        Assert.Equal("""{ "text": "a" }""", Wire.Text(request.Object));
        Assert.True(request.AcceptSecrets && request.AcceptResources && request.SupportsResultReporting);
        Assert.NotNull(request.Hooks);
        Assert.False(request.HasProtect || request.HasRetainOnDelete || request.DeleteBeforeReplaceDefined || request.Remote);
        Assert.Null(request.CustomTimeouts);
        Assert.Equal(("", "", "", "", ""), (request.Provider, request.Version, request.ImportId, request.PluginDownloadURL, request.DeletedWith));
        Assert.Empty(request.Dependencies.Concat(request.IgnoreChanges).Concat(request.ReplaceOnChanges).Concat(request.AdditionalSecretOutputs));
    }

    [Fact]
    public async Task The_stack_is_registered_first_without_a_parent()
    {
        var request = (await Program.RunAsync(() => { })).Registrations[0];

        Assert.Equal(("pulumi:pulumi:Stack", "project-stack", "", false), (request.Type, request.Name, request.Parent, request.Custom));
        Assert.Equal("{ }", Wire.Text(request.Object));
        Assert.NotNull(request.Hooks);
    }

    [Fact]
    public async Task Options_are_sent()
    {
        var request = await OfAsync(new()
        {
            Protect = false,
            RetainOnDelete = true,
            DeleteBeforeReplace = false,
            Version = "1.2.3",
            PluginDownloadURL = "https://plugins",
            ImportId = "imported",
            IgnoreChanges = { "a" },
            ReplaceOnChanges = { "b" },
            AdditionalSecretOutputs = { "c" },
            CustomTimeouts = new() { Create = TimeSpan.FromMinutes(5), Delete = TimeSpan.FromTicks(1) },
        });

        Assert.True(request.HasProtect && request.HasRetainOnDelete && request.DeleteBeforeReplaceDefined);
        Assert.False(request.Protect || request.DeleteBeforeReplace);
        Assert.True(request.RetainOnDelete);
        Assert.Equal(("1.2.3", "https://plugins", "imported"), (request.Version, request.PluginDownloadURL, request.ImportId));
        Assert.Equal(["a", "b", "c"], request.IgnoreChanges.Concat(request.ReplaceOnChanges).Concat(request.AdditionalSecretOutputs));
        Assert.Equal(("300000000000ns", "", "100ns"), (request.CustomTimeouts.Create, request.CustomTimeouts.Update, request.CustomTimeouts.Delete));
    }

    [Fact]
    public async Task A_resource_is_deleted_with_another_a_component_too()
    {
        var run = await Program.RunAsync(() =>
        {
            var group = new Group("group");
            _ = new Thing("thing", null, new() { DeletedWith = group });
        });

        Assert.Equal(Recording.Urn("example:index:Group", "group"), run.Registered("thing").DeletedWith);
    }

    [Fact]
    public async Task What_replaces_and_what_is_secret_is_for_custom_resources_only()
    {
        var run = await Program.RunAsync(() => _ = new Group("group", new() { ReplaceOnChanges = { "a" }, IgnoreChanges = { "b" } }));

        Assert.Empty(run.Registered("group").ReplaceOnChanges);
        Assert.Equal(["b"], run.Registered("group").IgnoreChanges);
        Assert.False(run.Registered("group").Custom);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_resource_has_a_name(string? name) =>
        await Program.RunAsync(() => Assert.ThrowsAny<ArgumentException>(() => new Thing(name!)));

    [Fact]
    public void Outside_of_a_deployment_there_are_no_resources() => Assert.Equal(
        "Trying to acquire Deployment.Instance before 'Run' was called.",
        Assert.Throws<InvalidOperationException>(() => new Thing("thing")).Message);

    [Fact]
    public async Task A_resource_knows_its_type_and_name() => await Program.RunAsync(() =>
        Assert.Equal(("example:index:Thing", "thing"), (new Thing("thing").GetResourceType(), new Thing("thing").GetResourceName())));

    [Fact]
    public async Task A_child_waits_for_the_URN_of_its_parent()
    {
        var parent = new TaskCompletionSource<Pulumirpc.RegisterResourceResponse>();
        var run = await Program.RunAsync(
            async () =>
            {
                var group = new Group("group");
                _ = new Thing("child", null, new() { Parent = group });
                _ = new Thing("other");
                await Task.Delay(50);
                parent.SetResult(new() { Urn = "urn:of:the::group" });
            },
            setup: recording => recording.OnRegister = request => request.Name == "group" ? parent.Task : Task.FromResult(Recording.Echo(request)));

        Assert.Equal(["project-stack", "group", "other", "child"], run.Registrations.Select(request => request.Name));
        Assert.Equal("urn:of:the::group", run.Registered("child").Parent);
    }

    [Fact]
    public async Task Protect_is_inherited_and_can_be_lifted()
    {
        var run = await Program.RunAsync(() =>
        {
            var group = new Group("group", new() { Protect = true });
            _ = new Thing("inherits", null, new() { Parent = group });
            _ = new Thing("grandchild", null, new() { Parent = new Group("inner", new() { Parent = group }) });
            _ = new Thing("lifted", null, new() { Parent = group, Protect = false });
            _ = new Thing("elsewhere");
        });

        Assert.True(run.Registered("inherits").Protect);
        Assert.True(run.Registered("grandchild").Protect);
        Assert.False(run.Registered("lifted").Protect);
        Assert.False(run.Registered("elsewhere").HasProtect);
    }
}
