using MlPlatform.Preview.Display;
using MlPlatform.Preview.Engine;
using MlPlatform.Preview.Projects;

namespace MlPlatform.Preview.Commands;

/// <summary>Finds a stack and plans it.</summary>
static class Planning
{
    public static Project FindProject(CommandHost host, ProjectSettings settings) =>
        Project.Find(settings.Directory is null ? host.Directory : Path.Combine(host.Directory, settings.Directory));

    public static Task<OfflineResult> RunAsync(CommandHost host, StackSettings settings, CancellationToken cancellation)
    {
        var project = FindProject(host, settings);
        var stack = project.Load(settings.Stack);
        return host.ErrorTerminal is { } terminal
            ? PlanningStatus.ShowAsync(terminal, stack.Stack, PlanAsync)
            : PlanAsync(progress: null);

        Task<OfflineResult> PlanAsync(IProgress<int>? progress) => OfflineEngine.PlanAsync(
            host.Program,
            stack,
            new OfflineOptions { FindStack = project.TryLoad, Progress = progress },
            cancellation);
    }
}
