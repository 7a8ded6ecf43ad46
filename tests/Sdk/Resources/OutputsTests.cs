namespace Sdk.Tests;

/// <summary>What the answer of the engine becomes in the outputs of a resource.</summary>
public sealed class OutputsTests
{
    static Task<Recording> RunAsync(Func<Thing, Task> read, bool isDryRun, params (string Key, object? Value)[] answer) => RunAsync(
        read, isDryRun, request => new() { Urn = Recording.Urn(request.Type, request.Name), Id = "i", Object = Wire.Struct(answer) });

    static Task<Recording> RunAsync(Func<Thing, Task> read, bool isDryRun, Func<Pulumirpc.RegisterResourceRequest, Pulumirpc.RegisterResourceResponse> answer) =>
        Program.RunAsync(
            () => read(new Thing("thing")),
            isDryRun,
            recording => recording.OnRegister = request => Task.FromResult(request.Custom ? answer(request) : Recording.Echo(request)));

    [Fact]
    public async Task A_value_is_known_and_depends_on_its_resource() => await RunAsync(
        async thing =>
        {
            Assert.Equal("a", await thing.Text.ValueAsync());
            Assert.Equal(2, await thing.Number.ValueAsync());
            Assert.True(await thing.Text.IsKnownAsync());
            Assert.False(await thing.Text.IsSecretAsync());
            Assert.Equal(["thing"], await thing.Text.DependencyNamesAsync());
        },
        isDryRun: true,
        ("text", "a"),
        ("number", 2.7));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_missing_is_unknown_in_a_preview_and_a_known_default_in_an_update(bool isDryRun) => await RunAsync(
        async thing =>
        {
            Assert.Equal(!isDryRun, await thing.Text.IsKnownAsync());
            Assert.Null(await thing.Text.ValueAsync());
            Assert.Equal(["thing"], await thing.Text.DependencyNamesAsync());
        },
        isDryRun);

    [Theory]
    [InlineData((int)Pulumirpc.Result.Success, true)]
    [InlineData((int)Pulumirpc.Result.Fail, false)]
    [InlineData((int)Pulumirpc.Result.Skip, false)]
    public async Task What_is_missing_after_a_failure_is_unknown_in_an_update_too(int result, bool isKnown) => await RunAsync(
        async thing =>
        {
            Assert.Equal(isKnown, await thing.Text.IsKnownAsync());
            Assert.True(await thing.Number.IsKnownAsync());
        },
        isDryRun: false,
        request => new() { Urn = "urn:of:the::thing", Id = "i", Object = Wire.Struct(("number", 1)), Result = (Pulumirpc.Result)result });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_empty_id_is_unknown_in_both(bool isDryRun) => await RunAsync(
        async thing =>
        {
            Assert.False(await thing.Id.IsKnownAsync());
            Assert.True(await thing.Urn.IsKnownAsync());
        },
        isDryRun,
        request => new() { Urn = "urn:of:the::thing" });

    [Fact]
    public async Task A_null_is_a_known_default() => await RunAsync(
        async thing =>
        {
            Assert.True(await thing.Text.IsKnownAsync());
            Assert.Null(await thing.Text.ValueAsync());
            Assert.Equal(0, await thing.Number.ValueAsync());
        },
        isDryRun: true,
        ("text", null),
        ("number", null));

    [Fact]
    public async Task An_unknown_and_a_secret_concern_their_own_property_only() => await RunAsync(
        async thing =>
        {
            Assert.True(await thing.Text.IsSecretAsync());
            Assert.True(await thing.Text.IsKnownAsync());
            Assert.False(await thing.Number.IsKnownAsync());
            Assert.False(await thing.Number.IsSecretAsync());
        },
        isDryRun: false,
        ("text", new Dictionary<string, object?> { [Wire.SignatureKey] = Wire.SecretSignature, ["value"] = "a" }),
        ("number", Wire.Unknown));

    [Fact]
    public async Task A_value_of_another_type_is_a_warning_and_a_known_default()
    {
        var run = await RunAsync(
            async thing =>
            {
                Assert.True(await thing.Number.IsKnownAsync());
                Assert.Equal(0, await thing.Number.ValueAsync());
                Assert.Equal(0, await thing.Number.Apply(number => number).ValueAsync());
            },
            isDryRun: true,
            ("number", "five"));

        var warning = Assert.Single(run.Logs);
        Assert.Equal(Pulumirpc.LogSeverity.Warning, warning.Severity);
        Assert.Equal($"Expected System.Double but got System.String deserializing {typeof(Thing).FullName}.number", warning.Message);
        Assert.Equal(Recording.Urn("example:index:Thing", "thing"), warning.Urn);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task What_the_engine_says_a_property_depends_on_is_added() => await RunAsync(
        async thing =>
        {
            Assert.Equal(["other", "thing"], await thing.Text.DependencyNamesAsync());
            Assert.Equal(["thing"], await thing.Number.DependencyNamesAsync());
        },
        isDryRun: true,
        request =>
        {
            var response = new Pulumirpc.RegisterResourceResponse { Urn = "urn:of:the::thing", Id = "i", Object = Wire.Struct(("text", "a"), ("number", 1)) };
            response.PropertyDependencies.Add("text", new() { Urns = { "urn:pulumi:stack::project::a:b:C::other" } });
            return response;
        });

    sealed class Misdeclared() : CustomResource("a:b:C", "misdeclared", ResourceArgs.Empty)
    {
        [Output("long")] public Output<long> Long { get; private set; } = null!;
    }

    sealed class Unsettable() : CustomResource("a:b:C", "unsettable", ResourceArgs.Empty)
    {
        [Output("text")] public Output<string>? Text { get; }
    }

    [Fact]
    public async Task Outputs_that_the_engine_cannot_fill_are_an_error_of_their_class() => await Program.RunAsync(() =>
    {
        Assert.Throws<InvalidOperationException>(() => new Misdeclared());
        Assert.Equal(
            $"[Output] {typeof(Unsettable).FullName}.Text did not have a 'set' method",
            Assert.Throws<InvalidOperationException>(() => new Unsettable()).Message);
    });

    sealed class Report : ComponentResource
    {
        public Report() : base("example:index:Report", "report") => Text = Output.Create("mine");

        [Output("text")] public Output<string> Text { get; }

        [Output("anything")] public Output<DateTime>? Anything { get; set; }
    }

    [Fact]
    public async Task A_local_component_sets_its_own_outputs_of_any_type() => await Program.RunAsync(async () =>
    {
        var report = new Report();

        Assert.Equal("mine", await report.Text.ValueAsync());
        Assert.Null(report.Anything);
        Assert.Equal(Recording.Urn("example:index:Report", "report"), await report.Urn.ValueAsync());
    });
}
