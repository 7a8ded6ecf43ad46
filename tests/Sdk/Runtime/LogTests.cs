using Pulumirpc;

namespace Sdk.Tests;

[Collection(ProcessState.Name)]
public sealed class LogTests : ProcessStateTests
{
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Each_level_has_its_severity()
    {
        var run = await Program.RunAsync(() =>
        {
            Log.Debug("d");
            Log.Info("i");
            Log.Warn("w");
            Log.Error("e");
        });

        Assert.Equal(
            [(LogSeverity.Debug, "d"), (LogSeverity.Info, "i"), (LogSeverity.Warning, "w"), (LogSeverity.Error, "e")],
            run.Logs.Select(log => (log.Severity, log.Message)));
    }

    [Fact]
    public async Task A_message_carries_its_resource_and_stream()
    {
        var run = await Program.RunAsync(() => Log.Info("i", new Thing("thing"), streamId: 7, ephemeral: true));

        var log = Assert.Single(run.Logs);
        Assert.Equal((Recording.Urn("example:index:Thing", "thing"), 7, true), (log.Urn, log.StreamId, log.Ephemeral));
    }

    [Fact]
    public async Task Messages_arrive_in_their_order_though_some_wait_for_their_resource()
    {
        var run = await Program.RunAsync(() =>
        {
            var thing = new Thing("thing", new() { Number = Output.Create(Wire.LaterAsync()) });
            for (var i = 0; i < 100; i++) Log.Info($"{i}", i % 3 == 0 ? thing : null);
        });

        Assert.Equal(Enumerable.Range(0, 100).Select(i => $"{i}"), run.Logs.Select(log => log.Message));
    }

    [Fact]
    public async Task A_message_about_a_resource_that_failed_arrives_without_it_and_so_does_the_failure()
    {
        var run = await Program.RunAsync(
            async () =>
            {
                var bad = new Thing("bad");
                Log.Info("about it", bad);
                await Assert.ThrowsAsync<RunException>(() => bad.Id.ValueAsync());
                Log.Info("afterwards");
            },
            setup: recording => recording.OnRegister = async request =>
            {
                if (request.Name != "bad") return Recording.Echo(request);
                await Task.Delay(20);
                throw new RunException("bad fails");
            }).WaitAsync(Limit);

        Assert.Equal(["about it", "bad fails", "afterwards"], run.Logs.Select(log => log.Message));
        Assert.Equal("", run.Logs[0].Urn);
        Assert.Equal(32, run.ExitCode);
    }

    [Fact]
    public async Task A_message_that_cannot_be_sent_is_an_error_on_the_console_and_the_next_is_sent()
    {
        var console = new StringWriter();
        var before = Console.Error;
        Console.SetError(console);
        Recording run;
        try
        {
            run = await Program.RunAsync(
                () =>
                {
                    Log.Info("lost");
                    Log.Info("sent");
                },
                setup: recording => recording.OnLog = log => log.Message == "lost" ? throw new IOException("broken pipe") : Task.CompletedTask).WaitAsync(Limit);
        }
        finally
        {
            Console.SetError(before);
        }

        Assert.Equal(["lost", "sent"], run.Logs.Select(log => log.Message));
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("Error occurred trying to send logging message to engine:\nSystem.IO.IOException: broken pipe", console.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Outside_of_a_deployment_nothing_is_logged() => Assert.Throws<InvalidOperationException>(() => Log.Info("i"));
}
