using MlPlatform.Core.Specs;

namespace MlPlatform.Infra.Gcp.Apis;

/// <summary>Arguments of <see cref="GkeApis"/>.</summary>
public sealed record GkeApisArgs
{
    /// <summary>The platform that the project is to hold: which APIs it takes follows from its cluster, pools and storage.</summary>
    public required PlatformSpec Platform { get; init; }
}
