using MlPlatform.Core.Specs;
using Pulumi;

namespace MlPlatform.Infra.Azure.Encryption;

/// <summary>Arguments of <see cref="AksEncryption"/>.</summary>
public sealed record AksEncryptionArgs
{
    /// <summary>The platform whose data is encrypted.</summary>
    public required PlatformSpec Platform { get; init; }

    /// <summary>Object id of the control plane's identity, which encrypts the cluster's secrets.</summary>
    public required Input<string> ControlPlanePrincipalId { get; init; }
}
