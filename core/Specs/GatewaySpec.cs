using System.ComponentModel.DataAnnotations;

namespace MlPlatform.Core.Specs;

/// <summary>The gateway in front of the models, lowered to the Gateway API.</summary>
public sealed record GatewaySpec
{
    /// <summary>
    /// Who implements it.
    /// Default: Envoy Gateway.
    /// </summary>
    public GatewayController Controller { get; init; } = GatewayController.Envoy;

    /// <summary>
    /// Whether it is reached from the internet.
    /// Default: false.
    /// </summary>
    public bool Public { get; init; }

    /// <summary>
    /// How callers prove who they are.
    /// Default: none; a public gateway is refused with it.
    /// </summary>
    public GatewayAuthentication Authentication { get; init; } = GatewayAuthentication.None;

    /// <summary>
    /// Requests a second that one caller may send.
    /// Default: none; a public gateway is refused without it.
    /// </summary>
    [Range(1, 1_000_000)]
    public int? RequestsPerSecond { get; init; }

    /// <summary>
    /// Names that it answers to.
    /// Default: none; any.
    /// </summary>
    public IReadOnlyList<string> Hostnames { get; init; } = [];

    /// <summary>
    /// Seconds that a request may take.
    /// Default: 10.
    /// </summary>
    [Range(1, 86_400)]
    public int TimeoutSeconds { get; init; } = 10;
}
