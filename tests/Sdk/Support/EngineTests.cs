namespace Sdk.Tests;

/// <summary>Tests of programs under an engine that records what it is sent over gRPC.</summary>
public abstract class EngineTests : ProcessStateTests
{
    internal static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    internal sealed class OneThingStack : Stack
    {
        public OneThingStack() => Id = new Thing("thing", new() { Text = "a" }).Id;

        [Output("id")] public Output<string> Id { get; }
    }

    internal void Under(RecordingEngine engine, string stack = "st", bool isDryRun = true)
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

    internal async Task<Recording> RunAsync(Func<Task<int>> program, Action<Recording>? setup = null, bool isDryRun = true)
    {
        await using var engine = await RecordingEngine.StartAsync(setup);
        Under(engine, isDryRun: isDryRun);
        engine.Recording.ExitCode = await program().WaitAsync(Limit);
        return engine.Recording;
    }
}
