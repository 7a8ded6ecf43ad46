using MlPlatform.Preview.Running;

namespace MlPlatform.Preview.Engine;

/// <summary>
/// Runs a Pulumi program in this process against an engine of our own, in preview mode: nothing is deployed and nothing outside the
/// process is asked.
/// </summary>
public static class OfflineEngine
{
    /// <summary>
    /// Runs a program for a stack and gives what it registered. Runs may follow one another and go side by side. A program that fails
    /// gives a failed result, no exception.
    /// </summary>
    /// <param name="program">The program, for example <c>Deployment.RunAsync&lt;MyStack&gt;</c>: reads Pulumi's environment as it is called, gives its exit code.</param>
    /// <param name="stack">The stack and its configuration.</param>
    /// <param name="options">How it is planned. Default: warm answers, no other stacks.</param>
    /// <param name="cancellationToken">Gives up waiting for the program.</param>
    public static Task<OfflineResult> PlanAsync(
        Func<Task<int>> program,
        StackConfig stack,
        OfflineOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(stack);
        return new ProgramRun(program, stack, options ?? new OfflineOptions(), chain: [stack.Stack]).RunAsync(cancellationToken);
    }
}
