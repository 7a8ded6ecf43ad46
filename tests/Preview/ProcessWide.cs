namespace MlPlatform.Preview.Tests;

/// <summary>Tests that look at what belongs to the whole process (environment, console, exit code, proxy): nothing else runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ProcessWide
{
    public const string Name = "the whole process";
}
