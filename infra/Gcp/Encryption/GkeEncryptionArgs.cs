using MlPlatform.Core.Specs;

namespace MlPlatform.Infra.Gcp.Encryption;

/// <summary>Arguments of <see cref="GkeEncryption"/>.</summary>
public sealed record GkeEncryptionArgs
{
    /// <summary>The platform whose secrets, disks, buckets and file systems the key is for.</summary>
    public required PlatformSpec Platform { get; init; }
}
