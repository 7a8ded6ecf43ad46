using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;

namespace MlPlatform.Components;

/// <summary>A Helm chart in a version.</summary>
/// <param name="Name">Name of the chart.</param>
/// <param name="Version">Its version.</param>
/// <param name="Repository">The repository that it comes from.</param>
sealed record Chart(string Name, string Version, string Repository)
{
    const string Registry = "oci://";

    bool IsInRegistry => Repository.StartsWith(Registry, StringComparison.Ordinal);

    /// <summary>The chart by its whole address where it is in a registry of images, which has no index; else its name.</summary>
    public string Address => IsInRegistry ? $"{Repository}/{Name}" : Name;

    /// <summary>A release of the chart that waits until its pods are there, for as long as they may take.</summary>
    public ReleaseArgs Release(string name, string @namespace, TimeSpan slowest, InputMap<object> values) => new()
    {
        Name = name,
        Namespace = @namespace,
        Chart = Address,
        Version = Version,
        RepositoryOpts = IsInRegistry ? null! : new RepositoryOptsArgs { Repo = Repository },
        Values = values,
        Timeout = (int)slowest.TotalSeconds,
        // A release that failed half-way is put back, not left for the next deployment to trip over.
        Atomic = true,
        MaxHistory = 5,
    };
}
