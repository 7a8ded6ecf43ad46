using System.Collections.Frozen;

namespace MlPlatform.Core.Charts;

/// <summary>Until when Kubernetes itself mends a version: from then on fixes stop, and a cluster has to go to the next.</summary>
static class KubernetesEnds
{
    // kubernetes.io/releases, patch releases; seen 2026-11-24.
    static readonly FrozenDictionary<string, DateOnly> Ends = new Dictionary<string, DateOnly>(StringComparer.Ordinal)
    {
        ["1.34"] = new(2026, 10, 27),
        ["1.35"] = new(2027, 2, 28),
        ["1.36"] = new(2027, 6, 28),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The last day of a version; null where it isn't known.</summary>
    public static DateOnly? Of(Version version) => Ends.TryGetValue(version.ToString(), out var end) ? end : null;
}
