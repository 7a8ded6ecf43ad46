using MlPlatform.Core.Specs;

namespace MlPlatform.Infra.Azure.Logs;

/// <summary>Arguments of <see cref="AksLogs"/>.</summary>
public sealed record AksLogsArgs
{
    /// <summary>The platform whose cluster is logged.</summary>
    public required PlatformSpec Platform { get; init; }
}
