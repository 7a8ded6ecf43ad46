using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;

namespace Sdk.Tests;

/// <summary>Runs of <see cref="Deployment.RunAsync(Action)"/> under an engine that records what it is sent over gRPC.</summary>
[Collection(ProcessState.Name)]
public sealed class RunTests : ProcessStateTests
{
    static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    sealed class OneThingStack : Stack
    {
        public OneThingStack() => Id = new Thing("thing", new() { Text = "a" }).Id;

        [Output("id")] public Output<string> Id { get; }
    }

    void Under(RecordingEngine engine, string stack = "st", bool isDryRun = true)
    {
        Set("PULUMI_MONITOR", engine.Address);
        Set("PULUMI_ENGINE", engine.Address);
        Set("PULUMI_PROJECT", "proj");
        Set("PULUMI_STACK", stack);
        Set("PULUMI_DRY_RUN", isDryRun ? "true" : "false");
        Set("PULUMI_QUERY_MODE", "false");
        Set("PULUMI_PARALLEL", "16");
        Set("PULUMI_ORGANIZATION", null);
        Set("PULUMI_ROOT_DIRECTORY", null);
        Set("PULUMI_CONFIG", null);
        Set("PULUMI_CONFIG_SECRET_KEYS", null);
    }

    async Task<Recording> RunAsync(Func<Task<int>> program, Action<Recording>? setup = null, bool isDryRun = true)
    {
        await using var engine = await RecordingEngine.StartAsync(setup);
        Under(engine, isDryRun: isDryRun);
        engine.Recording.ExitCode = await program().WaitAsync(Limit);
        return engine.Recording;
    }

    static string Said(LogRequest log) => $"{log.Severity} {log.Message}";

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
        Set("PULUMI_ROOT_DIRECTORY", "/root/of/it");
        await Deployment.RunAsync(() =>
        {
            var instance = Deployment.Instance;
            told = (instance.ProjectName, instance.StackName, instance.OrganizationName, instance.RootDirectory, instance.IsDryRun);
        });

        Assert.Equal(("proj", "st", "acme", "/root/of/it", true), told);
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

    [Fact]
    public async Task A_RunException_ends_in_32_with_its_message_alone_in_the_log_and_no_word_of_the_end()
    {
        var run = await RunAsync(() => Deployment.RunAsync((Action)(() => throw new RunException("my fault"))));

        Assert.Equal((32, 32), (run.ExitCode, Environment.ExitCode));
        Assert.Equal(["Error my fault"], run.Logs.Select(Said));
        Assert.DoesNotContain(run.Requests, request => request is Empty);
    }

    [Fact]
    public async Task Another_exception_ends_in_32_with_program_and_trace_in_the_log()
    {
        var run = await RunAsync(() => Deployment.RunAsync((Action)(() => throw new InvalidTimeZoneException("oh"))));

        Assert.Equal(32, run.ExitCode);
        var location = System.Reflection.Assembly.GetEntryAssembly()?.Location;
        Assert.StartsWith(
            $"Error Running program '{location}' failed with an unhandled exception:\nSystem.InvalidTimeZoneException: oh\n   at ",
            Said(Assert.Single(run.Logs)),
            StringComparison.Ordinal);
        Assert.DoesNotContain(run.Requests, request => request is Empty);
    }

    [Theory]
    [InlineData(true, "no good")]
    [InlineData(false, "Pulumi.ResourceException: no good")]
    public async Task A_ResourceException_is_logged_with_its_resource_and_with_a_trace_unless_that_is_hidden(bool hideStack, string expected)
    {
        var run = await RunAsync(() => Deployment.RunAsync((Action)(() => throw new ResourceException("no good", new Thing("thing"), hideStack))));

        var log = Assert.Single(run.Logs);
        Assert.StartsWith(expected, log.Message, StringComparison.Ordinal);
        Assert.Equal(hideStack, log.Message == expected);
        Assert.Equal(Recording.Urn("example:index:Thing", "thing"), log.Urn);
        Assert.Equal(32, run.ExitCode);
    }

    [Fact]
    public async Task A_logged_error_ends_in_1_once_everything_is_registered_and_no_word_of_the_end()
    {
        var run = await RunAsync(() => Deployment.RunAsync(() =>
        {
            Log.Error("not good");
            _ = new Thing("thing");
        }));

        Assert.Equal((1, 1), (run.ExitCode, Environment.ExitCode));
        Assert.Equal(["Error not good"], run.Logs.Select(Said));
        Assert.Equal(["proj-st", "thing"], run.Registrations.Select(request => request.Name));
        Assert.DoesNotContain(run.Requests, request => request is Empty);
    }

    [Fact]
    public async Task What_the_engine_refuses_is_a_fault_of_the_run()
    {
        var run = await RunAsync(
            () => Deployment.RunAsync(() => { _ = new Thing("thing"); }),
            recording => recording.OnRegister = request => request.Name == "thing"
                ? throw new RpcException(new Status(StatusCode.InvalidArgument, "refused"))
                : Task.FromResult(Recording.Echo(request)));

        Assert.Equal(32, run.ExitCode);
        Assert.Contains("refused", Assert.Single(run.Logs).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_engine_that_does_not_know_of_the_end_is_no_error()
    {
        var run = await RunAsync(
            () => Deployment.RunAsync(() => { }),
            recording => recording.OnShutdown = () => throw new RpcException(new Status(StatusCode.Unimplemented, "what?")));

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Logs);
    }

    [Fact]
    public async Task An_error_at_the_end_is_an_error_of_the_run()
    {
        var run = await RunAsync(
            () => Deployment.RunAsync(() => { }),
            recording => recording.OnShutdown = () => throw new RpcException(new Status(StatusCode.Internal, "cut short")));

        Assert.Equal(32, run.ExitCode);
        Assert.Contains("cut short", Assert.Single(run.Logs).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_run_lasts_until_the_engine_lets_go()
    {
        var end = new TaskCompletionSource();
        await using var engine = await RecordingEngine.StartAsync(recording => recording.OnShutdown = () => end.Task);
        Under(engine);
        var run = Deployment.RunAsync(() => { });
        while (!engine.Recording.Requests.Any(request => request is Empty)) await Task.Delay(5);

        Assert.False(run.IsCompleted);
        end.SetResult();
        Assert.Equal(0, await run.WaitAsync(Limit));
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

    [Fact]
    public async Task A_program_may_run_again_after_a_failure_in_the_same_process()
    {
        var failed = await RunAsync(() => Deployment.RunAsync((Action)(() => throw new RunException("first"))));
        var again = await RunAsync(() => Deployment.RunAsync<OneThingStack>());

        Assert.Equal((32, 0), (failed.ExitCode, again.ExitCode));
        Assert.Equal(["proj-st", "thing"], again.Registrations.Select(request => request.Name));
    }

    [Fact]
    public async Task Programs_run_side_by_side_each_under_its_own_engine()
    {
        var engines = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => RecordingEngine.StartAsync()));
        var runs = new List<Task<int>>();
        foreach (var (i, engine) in engines.Index())
        {
            // The environment is read before RunAsync returns, so that the next program can have another.
            Under(engine, stack: $"s{i}");
            runs.Add(Deployment.RunAsync(async () =>
            {
                for (var n = 0; n < 25; n++)
                {
                    _ = new Thing($"{Deployment.Instance.StackName}-{n}");
                    await Task.Yield();
                }
            }));
        }

        Assert.All(await Task.WhenAll(runs).WaitAsync(Limit), code => Assert.Equal(0, code));
        foreach (var (i, engine) in engines.Index())
        {
            Assert.Equal(26, engine.Recording.Registrations.Count);
            Assert.All(engine.Recording.Registrations.Skip(1), request => Assert.StartsWith($"s{i}-", request.Name, StringComparison.Ordinal));
            await engine.DisposeAsync();
        }
    }

    [Fact]
    public async Task The_engine_is_reached_past_a_proxy()
    {
        Set("HTTP_PROXY", "http://127.0.0.1:9");
        Set("http_proxy", "http://127.0.0.1:9");
        Set("ALL_PROXY", "http://127.0.0.1:9");

        Assert.Equal(0, (await RunAsync(() => Deployment.RunAsync<OneThingStack>())).ExitCode);
    }

    [Fact]
    public async Task A_large_resource_is_sent_whole()
    {
        var text = new string('x', 8 * 1024 * 1024);
        var run = await RunAsync(() => Deployment.RunAsync(() => { _ = new Thing("thing", new() { Text = text }); }));

        Assert.Equal(0, run.ExitCode);
        Assert.True(run.Registered("thing").Object.Length > text.Length);
    }

    [Fact]
    public async Task An_engine_that_cannot_be_reached_is_told_on_the_console_and_ends_in_1()
    {
        var engine = await RecordingEngine.StartAsync();
        await engine.DisposeAsync();
        Under(engine);
        var console = new StringWriter();
        var before = Console.Error;
        Console.SetError(console);
        try
        {
            Assert.Equal(1, await Deployment.RunAsync(() => { }).WaitAsync(Limit));
        }
        finally
        {
            Console.SetError(before);
        }

        Assert.StartsWith("Error occurred trying to send logging message to engine:\nGrpc.Core.RpcException", console.ToString(), StringComparison.Ordinal);
    }
}
