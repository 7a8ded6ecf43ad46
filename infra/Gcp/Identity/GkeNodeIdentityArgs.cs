using MlPlatform.Core.Specs;

namespace MlPlatform.Infra.Gcp.Identity;

/// <summary>Arguments of <see cref="GkeNodeIdentity"/>.</summary>
public sealed record GkeNodeIdentityArgs
{
    /// <summary>The cluster whose nodes it is for.</summary>
    public required ClusterSpec Cluster { get; init; }
}
