using MlPlatform.Core.Specs;

namespace MlPlatform.Infra.Azure.Identity;

/// <summary>Arguments of <see cref="AksIdentity"/>.</summary>
public sealed record AksIdentityArgs
{
    /// <summary>The platform that the cluster is of: its name, network, and the reservations that its pools use.</summary>
    public required PlatformSpec Platform { get; init; }
}
