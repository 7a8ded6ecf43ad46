using System.Diagnostics;
using MlPlatform.Bench;
using MlPlatform.Preview.Engine;
using Pulumi;

if (args is not [var text] || !int.TryParse(text, out var services)) return 2;
var watch = Stopwatch.StartNew();
var result = await OfflineEngine.PlanAsync(() => Deployment.RunAsync(() => Workload.Build(services)), new() { Project = "bench", Stack = "bench" });
foreach (var error in result.Errors) Console.WriteLine(error);
using var self = Process.GetCurrentProcess();
Console.WriteLine($"{services} {result.Plan.Resources.Count} resources, {watch.Elapsed.TotalSeconds:F2} s, cpu {self.TotalProcessorTime.TotalSeconds:F2} s, {self.PeakWorkingSet64 >> 20} MiB");
return result.ExitCode;
