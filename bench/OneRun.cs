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

        using var self = Process.GetCurrentProcess();
        Console.WriteLine($"{planned.TotalSeconds:F2} {(watch.Elapsed - planned).TotalSeconds:F2} {self.TotalProcessorTime.TotalSeconds:F2} {self.PeakWorkingSet64 >> 20}");
        return result.ExitCode;
    }
}
