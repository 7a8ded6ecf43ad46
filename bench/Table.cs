using System.Diagnostics;

namespace MlPlatform.Bench;

/// <summary>Runs W(N) in processes of their own, so that the start and the JIT count too.</summary>
static class Table
{
    const int Runs = 3;

    public static void Print(IEnumerable<int> sizes)
    {
        Console.WriteLine("| N | wall s | CPU s | peak MiB |");
        Console.WriteLine("|---:|---:|---:|---:|");
        foreach (var size in sizes)
        {
            var runs = Enumerable.Range(0, Runs).Select(_ => Measure(size)).ToArray();
            Console.WriteLine($"| {size} | {Median(runs.Select(run => run.Wall)):F2} | {Median(runs.Select(run => run.Cpu)):F2} | {Median(runs.Select(run => run.PeakMiB)):F0} |");
        }
    }

    static (double Wall, double Cpu, double PeakMiB) Measure(int size)
    {
        var watch = Stopwatch.StartNew();
        using var child = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["one", $"{size}"]) { RedirectStandardOutput = true })!;
        // The peak is the kernel's to tell, and only while the process is there.
        var peak = 0L;
        while (!child.WaitForExit(20))
        {
            child.Refresh();
            if (!child.HasExited) peak = Math.Max(peak, child.PeakWorkingSet64);
        }

        return child.ExitCode == 0
            ? (watch.Elapsed.TotalSeconds, child.TotalProcessorTime.TotalSeconds, peak / 1048576.0)
            : throw new InvalidOperationException($"W({size}) ended with {child.ExitCode}");
    }

    static double Median(IEnumerable<double> values) => values.Order().ElementAt(Runs / 2);
}
