using System.Diagnostics;
using MlPlatform.Tests.Support;

namespace MlPlatform.Components.Tests.Monitoring;

/// <summary>Prometheus' own checker, where it is installed (Debian's package prometheus).</summary>
static class Promtool
{
    public static string? Path { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
        .Select(folder => System.IO.Path.Combine(folder, "promtool"))
        .FirstOrDefault(File.Exists);

    public static string Folder => System.IO.Path.Combine(RepositoryRoot.Path, "tests", "Components", "Prometheus");

    /// <summary>Runs it and holds that it has nothing to say against it.</summary>
    public static void Passes(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Path!, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Folder })!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{said}\n{errors.Result}");
    }
}
