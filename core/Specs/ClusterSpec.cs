using System.ComponentModel.DataAnnotations;

namespace MlPlatform.Core.Specs;

/// <summary>A Kubernetes cluster that is there already.</summary>
public sealed record ClusterSpec
{
    /// <summary>
    /// Name of the cluster. It is the identity of everything in it: the Kubernetes provider compares it, not the kubeconfig, so
    /// that a rotated credential replaces nothing.
    /// </summary>
    [MinLength(1)]
    public required string Name { get; init; }

    /// <summary>
    /// Name of the secret configuration value that holds the kubeconfig (<c>pulumi config set --secret NAME</c>).
    /// Default: <c>kubeconfig</c>, the name that people give it.
    /// </summary>
    [MinLength(1)]
    public string KubeConfigSecret { get; init; } = "kubeconfig";
}
