using System.Collections.Concurrent;
using MlPlatform.Preview.Plans;

namespace MlPlatform.Preview.Engine;

/// <summary>What the program logged, and what the engine has to say itself, while one run goes on.</summary>
sealed class Notes
{
    readonly ConcurrentQueue<PlanNote> logged = new();
    readonly ConcurrentDictionary<PlanNote, bool> own = new();

    /// <summary>A message of the program: each counts, the same text twice too.</summary>
    public void Log(NoteSeverity severity, string text, string urn) => logged.Enqueue(new PlanNote(severity, text, urn is "" ? null : urn));

    /// <summary>A remark of the engine: told once, however often there is cause.</summary>
    public void Add(NoteSeverity severity, string text, string? urn = null) => own.TryAdd(new PlanNote(severity, text, urn), true);

    /// <summary>What the engine refused.</summary>
    public IEnumerable<PlanNote> Refusals => own.Keys.Where(note => note.Severity == NoteSeverity.Error);

    public IEnumerable<PlanNote> Logged => logged;

    public IEnumerable<PlanNote> Own => own.Keys;
}
