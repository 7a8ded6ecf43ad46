using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Sdk.Tests;

/// <summary>Runs of <see cref="Deployment.RunAsync(Action)"/> under an engine that records what it is sent over gRPC.</summary>
[Collection(ProcessState.Name)]
public sealed class RunTests : EngineTests
{
    [Fact]
    public async Task A_stack_class_is_registered_then_its_resources_then_its_outputs_then_the_end_is_told()
    {
        var run = await RunAsync(() => Deployment.RunAsync<OneThingStack>());

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            [typeof(RegisterResourceRequest), typeof(RegisterResourceRequest), typeof(RegisterResourceOutputsRequest), typeof(Empty)],
            run.Requests.Select(request => request.GetType()));
        var (stack, thing) = (run.Registrations[0], run.Registrations[1]);
        Assert.Equal(("pulumi:pulumi:Stack", "proj-st", ""), (stack.Type, stack.Name, stack.Parent));
        Assert.Equal(("example:index:Thing", "thing", Recording.Urn("pulumi:pulumi:Stack", "proj-st")), (thing.Type, thing.Name, thing.Parent));
        Assert.Equal("""{ "text": "a" }""", Wire.Text(thing.Object));
        var outputs = Assert.Single(run.Requests.OfType<RegisterResourceOutputsRequest>());
        Assert.Equal(Recording.Urn("pulumi:pulumi:Stack", "proj-st"), outputs.Urn);
        Assert.Equal("""{ "id": "thing-id" }""", Wire.Text(outputs.Outputs));
    }

    public static TheoryData<Func<Task<int>>, string> Programs => new()
    {
        { () => Deployment.RunAsync(() => { _ = new Thing("thing"); }), "{ }" },
        { () => Deployment.RunAsync(() => Outputs(new Thing("thing"))), """{ "id": "thing-id" }""" },
        { () => Deployment.RunAsync(async () => { await Task.Yield(); _ = new Thing("thing"); }), "{ }" },
        { () => Deployment.RunAsync(async () => { await Task.Yield(); return Outputs(new Thing("thing")); }), """{ "id": "thing-id" }""" },
        { () => Deployment.RunAsync(() => { _ = new Thing("thing"); return (IDictionary<string, object?>)null!; }), "{ }" },
    };

    static Dictionary<string, object?> Outputs(Thing thing) => new() { ["id"] = thing.Id };

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_program_may_be_a_lambda_of_each_kind(Func<Task<int>> program, string outputs)
    {
        var run = await RunAsync(program);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["proj-st", "thing"], run.Registrations.Select(request => request.Name));
        Assert.Equal(outputs, Wire.Text(Assert.Single(run.Requests.OfType<RegisterResourceOutputsRequest>()).Outputs));
        Assert.IsType<Empty>(run.Requests[^1]);
    }

    [Fact]
    public async Task A_program_is_told_of_its_run()
    {
        (string, string, string, string, bool) told = default;
        await using var engine = await RecordingEngine.StartAsync();
        Under(engine);
        Set("PULUMI_ORGANIZATION", "acme");
        Set("PULUMI_ROOT_DIRECTORY", "/srv/project");
        await Deployment.RunAsync(() =>
        {
            var instance = Deployment.Instance;
            told = (instance.ProjectName, instance.StackName, instance.OrganizationName, instance.RootDirectory, instance.IsDryRun);
        });

        Assert.Equal(("proj", "st", "acme", "/srv/project", true), told);
    }

    [Theory]
    [InlineData("PULUMI_MONITOR", null)]
    [InlineData("PULUMI_MONITOR", "")]
    [InlineData("PULUMI_ENGINE", null)]
    [InlineData("PULUMI_PROJECT", null)]
    [InlineData("PULUMI_STACK", null)]
    [InlineData("PULUMI_DRY_RUN", null)]
    [InlineData("PULUMI_DRY_RUN", "maybe")]
    [InlineData("PULUMI_QUERY_MODE", null)]
    [InlineData("PULUMI_PARALLEL", null)]
    [InlineData("PULUMI_PARALLEL", "many")]
    public async Task Without_its_environment_a_program_does_not_run(string name, string? value)
    {
        await using var engine = await RecordingEngine.StartAsync();
        Under(engine);
        Set(name, value);

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Deployment.RunAsync(() => { }));
        Assert.Equal("Program run without the Pulumi engine available; re-run using the `pulumi` CLI", error.Message);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task The_bundled_SDK_warns_once_where_it_is_to_deploy(bool isDryRun, int warnings)
    {
        var run = await RunAsync(() => Deployment.RunAsync(() => { _ = new Thing("thing"); }), isDryRun: isDryRun);

        Assert.Equal(warnings, run.Logs.Count(log => log.Severity == LogSeverity.Warning && log.Message.Contains("bundled Pulumi SDK", StringComparison.Ordinal)));
        Assert.Equal(0, run.ExitCode);
    }
}
