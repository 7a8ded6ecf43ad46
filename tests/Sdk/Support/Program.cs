using Pulumi.Runtime;

namespace Sdk.Tests;

/// <summary>Runs programs in this process on a recording.</summary>
static class Program
{
    public static Task<Recording> RunAsync(Action program, bool isDryRun = true, Action<Recording>? setup = null) => RunAsync(
        () =>
        {
            program();
            return Task.CompletedTask;
        },
        isDryRun,
        setup);

    public static async Task<Recording> RunAsync(Func<Task> program, bool isDryRun = true, Action<Recording>? setup = null)
    {
        var recording = new Recording();
        setup?.Invoke(recording);
        recording.ExitCode = await Context(recording, isDryRun).RunAsync(() =>
        {
            _ = new Stack();
            return program();
        });
        return recording;
    }

    public static DeploymentContext Context(Recording recording, bool isDryRun = true)
    {
        var settings = new DeploymentSettings { Project = "project", Stack = "stack", IsDryRun = isDryRun, Config = ConfigValues.FromEnvironment() };
        return new(settings, new RecordingMonitor(recording));
    }
}
