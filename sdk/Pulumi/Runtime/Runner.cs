using System.Reflection;
using Pulumirpc;

namespace Pulumi.Runtime;

/// <summary>Waits for all that a program has started, and turns faults into messages and an exit code.</summary>
sealed class Runner(DeploymentContext context)
{
    /// <summary>The exit code of a program whose errors stand in the engine's log already.</summary>
    public const int AlreadyLogged = 32;

    readonly TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // One fault comes back from everything that waited for what failed; it is reported once.
    readonly HashSet<Exception> _faults = new(ReferenceEqualityComparer.Instance);

    // One more than is running until the program itself is tracked: what it starts may be done before that.
    int _running = 1;

    /// <summary>Keeps the run open until the task is done, and reports its fault.</summary>
    public void Track(Task task)
    {
        Interlocked.Increment(ref _running);
        if (task.IsCompleted) Done(task);
        else task.ContinueWith(Done, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Runs the program and waits for the rest of what it started, also after a fault: the others' faults are told too.</summary>
    public async Task<int> RunAsync(Func<Task> program)
    {
        Track(Task.Run(program));
        Release();
        await _idle.Task.ConfigureAwait(false);
        var code = await FlushAsync().ConfigureAwait(false);
        if (code != 0) return Failed(code);
        try
        {
            await context.Monitor.SignalAndWaitForShutdownAsync().ConfigureAwait(false);
            return 0;
        }
        catch (Exception e)
        {
            Report(e);
            return Failed(await FlushAsync().ConfigureAwait(false));
        }
    }

    void Done(Task task)
    {
        if (!task.IsCompletedSuccessfully)
        {
            foreach (var fault in Faults(task)) Report(fault);
        }

        Release();
    }

    void Release()
    {
        if (Interlocked.Decrement(ref _running) == 0) _idle.TrySetResult();
    }

    static IEnumerable<Exception> Faults(Task task)
    {
        if (task.Exception is { } fault) return fault.InnerExceptions;
        try
        {
            task.GetAwaiter().GetResult();
            return [];
        }
        catch (OperationCanceledException canceled)
        {
            return [canceled];
        }
    }

    void Report(Exception exception)
    {
        lock (_faults)
        {
            if (!_faults.Add(exception)) return;
        }

        if (exception is RunException) context.Log(LogSeverity.Error, exception.Message);
        else if (exception is ResourceException resource) context.Log(LogSeverity.Error, resource.HideStack ? resource.Message : resource.ToString(), resource.Resource);
        else context.Log(LogSeverity.Error, $"Running program '{Assembly.GetEntryAssembly()?.Location}' failed with an unhandled exception:\n{exception}");
    }

    async Task<int> FlushAsync()
    {
        if (await context.FlushLogAsync().ConfigureAwait(false) is { } unsent)
        {
            await Console.Error.WriteLineAsync($"Error occurred trying to send logging message to engine:\n{unsent}").ConfigureAwait(false);
            return 1;
        }

        lock (_faults)
        {
            if (_faults.Count > 0) return AlreadyLogged;
        }

        return context.HasLoggedErrors ? 1 : 0;
    }

    static int Failed(int code)
    {
        Environment.ExitCode = code;
        return code;
    }
}
