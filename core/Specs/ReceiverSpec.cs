using System.ComponentModel.DataAnnotations;

namespace MlPlatform.Core.Specs;

/// <summary>Who hears of alerts.</summary>
public sealed record ReceiverSpec
{
    /// <summary>What kind of receiver it is.</summary>
    public required ReceiverKind Kind { get; init; }

    /// <summary>Name of the secret configuration value with its address or key (<c>pulumi config set --secret NAME</c>).</summary>
    [MinLength(1)]
    public required string Secret { get; init; }

    /// <summary>
    /// The least severity that it hears of.
    /// Default: warning.
    /// </summary>
    public AlertSeverity LeastSeverity { get; init; } = AlertSeverity.Warning;

    /// <summary>
    /// Tenants whose alerts it hears.
    /// Default: none; those of all, and of the platform.
    /// </summary>
    public IReadOnlyList<string> Tenants { get; init; } = [];
}
