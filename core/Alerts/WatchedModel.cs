using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Alerts;

/// <summary>A model with what its rules follow from.</summary>
sealed record WatchedModel
{
    public required PlatformSpec Platform { get; init; }

    public required string Namespace { get; init; }

    public required string Name { get; init; }

    public required ModelSpec Model { get; init; }

    public required Placement Placement { get; init; }

    /// <summary>What its server tells; null where it tells nothing.</summary>
    public required ServerQueries? Queries { get; init; }

    /// <summary>Labels of all that is recorded and told of it.</summary>
    public required IReadOnlyDictionary<string, string> Labels { get; init; }

    /// <summary>The selector of a series that is recorded of it.</summary>
    public string Recorded(string series, string? matcher = null) => $"{series}{{namespace=\"{Namespace}\",model=\"{Name}\"{(matcher is null ? "" : $",{matcher}")}}}";

    /// <summary>Matchers of its pods.</summary>
    public string Pods => ModelPods.Matchers(Namespace, Name);

    /// <summary>Matchers of its Deployment.</summary>
    public string Deployment => $"namespace=\"{Namespace}\",deployment=\"{Name}\"";

    /// <summary>Its name in a sentence.</summary>
    public string Text => $"{Namespace}/{Name}";
}
