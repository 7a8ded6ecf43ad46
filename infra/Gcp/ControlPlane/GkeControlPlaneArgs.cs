using MlPlatform.Core.Specs;
using Pulumi;

namespace MlPlatform.Infra.Gcp.ControlPlane;

/// <summary>Arguments of <see cref="GkeControlPlane"/>.</summary>
public sealed record GkeControlPlaneArgs
{
    /// <summary>The platform: its cluster, its pools where the cloud adds to them, and its storage.</summary>
    public required PlatformSpec Platform { get; init; }

    /// <summary>The key that secrets and the disks of provisioned nodes are encrypted with; Google's service agents may use it already.</summary>
    public required Input<string> KeyId { get; init; }

    /// <summary>E-mail address of the service account of nodes.</summary>
    public required string NodeServiceAccount { get; init; }
}
