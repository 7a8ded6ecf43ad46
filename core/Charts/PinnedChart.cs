namespace MlPlatform.Core.Charts;

/// <summary>A chart that platforms install, in its one version, and the versions of Kubernetes that its makers test it with.</summary>
public sealed record PinnedChart
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its version, as its repository writes it.</summary>
    public required string Version { get; init; }

    /// <summary>The oldest version of Kubernetes that it is tested with, <c>major.minor</c>; null where that isn't known.</summary>
    public string? OldestKubernetes { get; init; }

    /// <summary>The newest version of Kubernetes that it is tested with, <c>major.minor</c>.</summary>
    public required string NewestKubernetes { get; init; }

    /// <summary>Where the range stands.</summary>
    public required string Source { get; init; }

    /// <summary>Whether a version of Kubernetes is among those that it is tested with.</summary>
    /// <param name="kubernetes">The version.</param>
    public bool Supports(Version kubernetes)
    {
        ArgumentNullException.ThrowIfNull(kubernetes);
        return kubernetes <= System.Version.Parse(NewestKubernetes) && (OldestKubernetes is null || kubernetes >= System.Version.Parse(OldestKubernetes));
    }
}
