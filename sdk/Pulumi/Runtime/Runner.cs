using System.Reflection;

namespace Pulumi.Runtime;

/// <summary>Waits for all that a program has started, and turns faults into messages and an exit code.</summary>
sealed class Runner(DeploymentContext context)
{
    /// <summary>The exit code of a program whose errors stand in the engine's log already.</summary>
    public const int AlreadyLogged = 32;

    readonly TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    int _running;

    /// <summary>Keeps the run open until the task is done; its fault ends the run.</summary>
    public void Track(Task task)
    {
        Interlocked.Increment(ref _running);
        if (task.IsCompleted) Done(task);
        else task.ContinueWith(Done, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    public async Task<int> RunAsync(Func<Task> program)
    {
        Track(Task.Run(program));
        try
        {
            await _idle.Task.ConfigureAwait(false);
            await context.FlushLogAsync().ConfigureAwait(false);
            if (context.HasLoggedErrors) return Failed(1);
            await context.Monitor.SignalAndWaitForShutdownAsync().ConfigureAwait(false);
            return 0;
        }
        catch (Exception e)
        {
            Report(e);
            await context.FlushLogAsync().ConfigureAwait(false);
            return Failed(AlreadyLogged);
        }
    }

    void Done(Task task)
    {
        if (task.Exception is { } fault) _idle.TrySetException(fault.InnerExceptions);
        else if (task.IsCanceled) _idle.TrySetCanceled();
        if (Interlocked.Decrement(ref _running) == 0) _idle.TrySetResult();
    }

    void Report(Exception exception)
    {
        if (exception is RunException) context.Log(Pulumirpc.LogSeverity.Error, exception.Message);
        else if (exception is ResourceException resource) context.Log(Pulumirpc.LogSeverity.Error, resource.HideStack ? resource.Message : resource.ToString(), resource.Resource);
        else context.Log(Pulumirpc.LogSeverity.Error, $"Running program '{Assembly.GetEntryAssembly()?.Location}' failed with an unhandled exception:\n{exception}");
    }

    static int Failed(int code)
    {
        Environment.ExitCode = code;
        return code;
    }
}
