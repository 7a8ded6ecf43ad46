using System.Diagnostics;
using MlPlatform.Preview.Engine;
using MlPlatform.Preview.Rendering;
using Pulumi;

namespace MlPlatform.Bench;

/// <summary>W(N) planned and rendered, in this process.</summary>
static class OneRun
{
    public static async Task<int> RunAsync(int services)
    {
        var watch = Stopwatch.StartNew();
        var result = await OfflineEngine.PlanAsync(
            () => Deployment.RunAsync(() => Workload.Build(services)),
            new() { Project = "bench", Stack = "bench" });
        var planned = watch.Elapsed;
        foreach (var error in result.Errors) Console.Error.WriteLine(error);

        var folder = Directory.CreateTempSubdirectory("bench-");
        try
        {
            OutputFolder.Write(folder.FullName, ManifestRenderer.Render(result.Plan));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        Console.WriteLine($"{result.Plan.Resources.Count} resources, planned in {planned.TotalSeconds:F2} s, rendered in {(watch.Elapsed - planned).TotalSeconds:F2} s");
        return result.ExitCode;
    }
}
