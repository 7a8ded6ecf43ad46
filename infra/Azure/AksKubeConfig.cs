using System.Text;
using System.Text.RegularExpressions;
using MlPlatform.Components.Clusters;
using Pulumi;
using Pulumi.AzureNative.ContainerService;

namespace MlPlatform.Infra.Azure;

/// <summary>
/// How a client reaches an AKS cluster. Its certificate authority is nowhere but in the credentials that AKS hands out, so that one function is asked,
/// the only one of all components, and only about a cluster that is there: it waits for the cluster's id, which no preview of a new one
/// knows and no offline plan has. Of its answer nothing but the certificate is taken.
/// </summary>
static partial class AksKubeConfig
{
    // The application of AKS in Entra, the same in each tenant: Azure/kubelogin, docs/book/src/concepts/aks.md.
    const string Server = "6dae42f8-4368-4678-94ff-3960e28e3630";

    /// <summary>
    /// The kubeconfig. A token comes from kubelogin, with the login of the Azure CLI, which people and CI have alike; AAD_LOGIN_METHOD in the
    /// environment says otherwise (Azure/kubelogin, pkg/internal/token/options.go).
    /// </summary>
    public static Output<string> Of(string name, string group, ManagedCluster cluster, Resource parent)
    {
        var credentials = ListManagedClusterUserCredentials.Invoke(
            new() { ResourceGroupName = group, ResourceName = name },
            new InvokeOutputOptions { Parent = parent, DependsOn = { cluster } });
        return Output.Tuple(cluster.Fqdn, credentials).Apply(answers => new KubeConfig
        {
            Name = name,
            Server = $"https://{answers.Item1}:443",
            CertificateAuthority = AuthorityIn(Encoding.UTF8.GetString(Convert.FromBase64String(answers.Item2.Kubeconfigs[0].Value))),
            Command = ["kubelogin", "get-token", "--login", "azurecli", "--server-id", Server],
            InstallHint = "Install kubelogin: https://azure.github.io/kubelogin/install.html",
        }.Write());
    }

    /// <summary>The certificate in a kubeconfig; without one no client could tell the cluster from another.</summary>
    internal static string AuthorityIn(string kubeConfig) => Authority().Match(kubeConfig) is { Success: true } found
        ? found.Groups[1].Value
        : throw new InvalidOperationException("The credentials that AKS gave have no certificate-authority-data.");

    [GeneratedRegex("certificate-authority-data\"?:\\s*\"?([A-Za-z0-9+/=]+)")]
    private static partial Regex Authority();
}
