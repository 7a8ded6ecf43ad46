using MlPlatform.Components.Clusters;
using MlPlatform.Core.Specs;
using Pulumi;

namespace MlPlatform.Components.Platforms;

/// <summary>Arguments of <see cref="Platform"/>.</summary>
public sealed record PlatformArgs
{
    /// <summary>The cluster that the platform runs in.</summary>
    public required ICluster Cluster { get; init; }

    /// <summary>The whole platform.</summary>
    public required PlatformSpec Platform { get; init; }

    /// <summary>
    /// Values of the secrets that the platform names, by that name: of its receivers of alerts, and of Grafana. They are made secrets if they aren't.
    /// Default: none; right where it names none.
    /// </summary>
    public IReadOnlyDictionary<string, Input<string>> Secrets { get; init; } = new Dictionary<string, Input<string>>();

    /// <summary>Whether a stack of ours has run the rules over the whole already, and told of their findings.</summary>
    internal bool RulesHaveRun { get; init; }
}
