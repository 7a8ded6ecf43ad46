using MlPlatform.Core.Specs;

namespace MlPlatform.Infra.Gcp.Identity;

/// <summary>Arguments of <see cref="GkeAdministrators"/>.</summary>
public sealed record GkeAdministratorsArgs
{
    /// <summary>The cluster, and who administers it.</summary>
    public required ClusterSpec Cluster { get; init; }
}
