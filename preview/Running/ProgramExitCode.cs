namespace MlPlatform.Preview.Running;

/// <summary>
/// Keeps the process's exit code while programs run in it, since a failing one sets it. Programs may run side by side: what the first one
/// found is put back whenever one ends.
/// </summary>
sealed class ProgramExitCode : IDisposable
{
    static readonly Lock Gate = new();
    static int running;
    static int kept;

    public ProgramExitCode()
    {
        lock (Gate)
        {
            if (running++ == 0)
                kept = Environment.ExitCode;
        }
    }

    public void Dispose()
    {
        lock (Gate)
        {
            running--;
            Environment.ExitCode = kept;
        }
    }
}
