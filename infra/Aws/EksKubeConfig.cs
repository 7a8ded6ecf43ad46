using MlPlatform.Components.Clusters;
using Pulumi;

namespace MlPlatform.Infra.Aws;

/// <summary>How a client reaches an EKS cluster.</summary>
static class EksKubeConfig
{
    /// <summary>The kubeconfig; a token lasts 15 minutes.</summary>
    public static Output<string> Of(string name, string region, Output<string> endpoint, Output<string> certificateAuthority) =>
        Output.Tuple(endpoint, certificateAuthority).Apply(cluster => new KubeConfig
        {
            Name = name,
            Server = cluster.Item1,
            CertificateAuthority = cluster.Item2,
            Command = ["aws", "eks", "get-token", "--cluster-name", name, "--region", region],
        }.Write());
}
