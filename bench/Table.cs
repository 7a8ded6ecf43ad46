using System.Diagnostics;
using System.Globalization;

namespace MlPlatform.Bench;

/// <summary>Runs W(N) in processes of their own, so that the start and the JIT count too.</summary>
static class Table
{
    const int Runs = 3;

    public static void Print(IEnumerable<int> sizes)
    {
        Console.WriteLine("| N | wall s | plan s | render s | CPU s | peak MiB |");
        Console.WriteLine("|---:|---:|---:|---:|---:|---:|");
        foreach (var size in sizes)
        {
            var runs = Enumerable.Range(0, Runs).Select(_ => Measure(size)).ToArray();
            var medians = Enumerable.Range(0, runs[0].Length).Select(i => runs.Select(run => run[i]).Order().ElementAt(Runs / 2));
            Console.WriteLine($"| {size} | {string.Join(" | ", medians.Select(value => value.ToString("0.00", CultureInfo.InvariantCulture)))} |");
        }
    }

    // Wall seconds of the whole process, and what it says of itself.
    static double[] Measure(int size)
    {
        var watch = Stopwatch.StartNew();
        using var child = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["one", $"{size}"]) { RedirectStandardOutput = true })!;
        var line = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return child.ExitCode == 0
            ? [watch.Elapsed.TotalSeconds, .. line.Split(' ').Select(text => double.Parse(text, CultureInfo.InvariantCulture))]
            : throw new InvalidOperationException($"W({size}) ended with {child.ExitCode}");
    }
}
