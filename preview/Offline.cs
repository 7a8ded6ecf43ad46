using MlPlatform.Preview.Commands;
using MlPlatform.Preview.Plans;
using MlPlatform.Preview.Rendering;

namespace MlPlatform.Preview;

/// <summary>
/// The one line of a Pulumi program that gives it a command line of its own:
/// <c>return await Offline.RunAsync(args, Deployment.RunAsync&lt;MyStack&gt;);</c>
/// </summary>
public static class Offline
{
    /// <summary>
    /// Runs the program where Pulumi started it, and the command line (<c>preview</c>, <c>render</c>, <c>stacks</c>) where a person did. The
    /// environment decides, not the arguments: Pulumi names its engine in PULUMI_MONITOR.
    /// </summary>
    /// <param name="args">The arguments of the command line.</param>
    /// <param name="program">The program.</param>
    /// <param name="hints">What rendered manifests should say beside the plan. Default: nothing.</param>
    /// <returns>The program's exit code; or of the command line 0 where it is done, 1 where it failed.</returns>
    public static async Task<int> RunAsync(string[] args, Func<Task<int>> program, Func<Plan, RenderHints>? hints = null)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(program);
        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable("PULUMI_MONITOR")))
            return await program();

        using var interrupt = new Interrupt();
        return await CommandLine.RunAsync(args, CommandHost.OfThisProcess(program, hints), interrupt.Token);
    }
}
