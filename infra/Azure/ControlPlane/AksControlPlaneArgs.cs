using MlPlatform.Core.Specs;
using MlPlatform.Infra.Azure.Identity;
using Pulumi;

namespace MlPlatform.Infra.Azure.ControlPlane;

/// <summary>Arguments of <see cref="AksControlPlane"/>.</summary>
public sealed record AksControlPlaneArgs
{
    /// <summary>The platform whose cluster it is.</summary>
    public required PlatformSpec Platform { get; init; }

    /// <summary>Address of the key of the cluster's secrets, with its version.</summary>
    public required Input<string> EtcdKey { get; init; }

    /// <summary>The identities of control plane and nodes, made before with their rights.</summary>
    public required AksIdentity Identity { get; init; }
}
