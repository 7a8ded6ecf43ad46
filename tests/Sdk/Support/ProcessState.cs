namespace Sdk.Tests;

/// <summary>Tests that change what is the process's: its environment or its exit code. They run one after the other.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ProcessState
{
    public const string Name = "Process state";
}

/// <summary>Gives the environment and the exit code back when a test ends.</summary>
public abstract class ProcessStateTests : IDisposable
{
    readonly Dictionary<string, string?> _before = [];
    readonly int _exitCode = Environment.ExitCode;

    protected void Set(string name, string? value)
    {
        _before.TryAdd(name, Environment.GetEnvironmentVariable(name));
        Environment.SetEnvironmentVariable(name, value);
    }

    public void Dispose()
    {
        foreach (var (name, value) in _before) Environment.SetEnvironmentVariable(name, value);
        Environment.ExitCode = _exitCode;
        GC.SuppressFinalize(this);
    }
}
