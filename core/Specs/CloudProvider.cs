namespace MlPlatform.Core.Specs;

/// <summary>Who runs the cluster.</summary>
public enum CloudProvider
{
    /// <summary>Somebody else: the cluster is there already and is reached by its kubeconfig.</summary>
    Existing,

    /// <summary>Amazon Web Services: EKS.</summary>
    Aws,

    /// <summary>Google Cloud: GKE.</summary>
    Gcp,

    /// <summary>Microsoft Azure: AKS.</summary>
    Azure,
}
