using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;

namespace Sdk.Tests;

/// <summary>How runs end: their exit codes, and what stands in the engine's log.</summary>
[Collection(ProcessState.Name)]
public sealed class RunEndTests : EngineTests
{
    static string Said(LogRequest log) => $"{log.Severity} {log.Message}";

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
