using MlPlatform.Core.Specs;

namespace MlPlatform.Infra.Aws.Encryption;

/// <summary>Arguments of <see cref="EksKey"/>.</summary>
public sealed record EksKeyArgs
{
    /// <summary>The cluster that the key is for: its name, account and region.</summary>
    public required ClusterSpec Cluster { get; init; }

    /// <summary>What it encrypts; who else may use it follows from that.</summary>
    public required EksKeyUse Use { get; init; }
}
