namespace MlPlatform.Core.Catalogues;

/// <summary>A version of Kubernetes that a cloud runs, and until when.</summary>
public sealed record KubernetesRelease
{
    /// <summary>The version, <c>major.minor</c>.</summary>
    public required string Version { get; init; }

    /// <summary>Last day of standard support; null where it isn't known.</summary>
    public DateOnly? StandardUntil { get; init; }

    /// <summary>Last day of extended support, which costs extra; null where it isn't known.</summary>
    public DateOnly? ExtendedUntil { get; init; }

    /// <summary>Where that stands.</summary>
    public required string Source { get; init; }
}
