using MlPlatform.Components.Clusters;
using MlPlatform.Core.Specs;
using Pulumi;
using Pulumi.Gcp.Container;

namespace MlPlatform.Infra.Gcp;

/// <summary>How a client reaches a GKE cluster.</summary>
static class GkeKubeConfig
{
    /// <summary>
    /// The kubeconfig: by the DNS endpoint where there is one, which has a certificate that everybody knows; else by the one address that the
    /// cluster tells, the private one where no other is open.
    /// </summary>
    public static Output<string> Of(ClusterSpec spec, Cluster cluster) => spec.DnsEndpoint
        ? cluster.ControlPlaneEndpointsConfig
            .Apply(endpoints => Told.Of(endpoints?.DnsEndpointConfig?.Endpoint, "DNS endpoint of the cluster"))
            .Apply(endpoint => Write(spec, endpoint, null))
        : Output.Tuple(
                cluster.Endpoint.Apply(endpoint => Told.Of(endpoint, "address of the cluster")),
                cluster.MasterAuth.Apply(auth => Told.Of(auth?.ClusterCaCertificate, "certificate of the cluster")))
            .Apply(told => Write(spec, told.Item1, told.Item2));

    static string Write(ClusterSpec spec, string endpoint, string? authority) => new KubeConfig
    {
        // The name that gcloud gives it.
        Name = $"gke_{spec.Account}_{spec.Region}_{spec.Name}",
        Server = $"https://{endpoint}",
        CertificateAuthority = authority,
        Command = ["gke-gcloud-auth-plugin"],
        InstallHint = "Install gke-gcloud-auth-plugin (gcloud components install gke-gcloud-auth-plugin) and put it on the PATH.",
        ProvideClusterInfo = true,
    }.Write();
}
