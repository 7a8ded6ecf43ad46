using MlPlatform.Preview.Plans;

namespace MlPlatform.Preview.Engine;

/// <summary>How a program's run ended, and what it registered until then.</summary>
public sealed record OfflineResult
{
    /// <summary>What was registered: the whole plan where the run succeeded, as far as it came where it failed.</summary>
    public required Plan Plan { get; init; }

    /// <summary>The program's exit code: 0 where it succeeded, 32 where its errors are told, 1 where it only logged errors.</summary>
    public required int ExitCode { get; init; }

    /// <summary>Why the run failed, one text an error, without stack frames and with secrets masked. Empty where it succeeded.</summary>
    public IReadOnlyList<string> Errors { get; init; } = [];

    /// <summary>What the program wrote to the console, with secrets masked.</summary>
    public string ConsoleOutput { get; init; } = "";

    /// <summary>Whether the program ran to its end without an error.</summary>
    public bool Succeeded => ExitCode == 0 && Errors.Count == 0;
}
