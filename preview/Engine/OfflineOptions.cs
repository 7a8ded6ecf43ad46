namespace MlPlatform.Preview.Engine;

/// <summary>How a program is planned.</summary>
public sealed record OfflineOptions
{
    /// <summary>What the program is told about its resources. Default: warm, since it is what a preview is read for.</summary>
    public AnswerMode Answers { get; init; } = AnswerMode.Warm;

    /// <summary>
    /// Finds the stack that a stack reference names; it is then planned by the same program. <c>null</c> from it: there is no such stack
    /// here. Default: there is none, so references stay unknown.
    /// </summary>
    public Func<string, StackConfig?>? FindStack { get; init; }

    /// <summary>Told the number of resources so far, each time that one is registered. Default: nobody is told.</summary>
    public IProgress<int>? Progress { get; init; }
}
