using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;
using Pulumi;

namespace MlPlatform.Infra.Gcp.Pools;

/// <summary>Arguments of <see cref="GkeNodePool"/>.</summary>
public sealed record GkeNodePoolArgs
{
    /// <summary>The platform that the pool belongs to.</summary>
    public required PlatformSpec Platform { get; init; }

    /// <summary>The pool, one of <see cref="NodePools.Of"/>.</summary>
    public required NodePool Pool { get; init; }

    /// <summary>The key that its disks are encrypted with; Compute Engine's service agent may use it already.</summary>
    public required Input<string> KeyId { get; init; }

    /// <summary>E-mail address of the service account of its nodes.</summary>
    public required string NodeServiceAccount { get; init; }
}
