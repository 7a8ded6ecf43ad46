namespace Sdk.Tests;

/// <summary>Several runs in one process, and what lies between a program and its engine.</summary>
[Collection(ProcessState.Name)]
public sealed class ConnectionTests : EngineTests
{
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
}
