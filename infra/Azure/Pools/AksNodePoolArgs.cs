using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;

namespace MlPlatform.Infra.Azure.Pools;

/// <summary>Arguments of <see cref="AksNodePool"/>.</summary>
public sealed record AksNodePoolArgs
{
    /// <summary>The platform that the pool is of.</summary>
    public required PlatformSpec Platform { get; init; }

    /// <summary>The pool.</summary>
    public required NodePool Pool { get; init; }
}
