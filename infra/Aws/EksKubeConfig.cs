using System.Text.Json;
using Pulumi;

namespace MlPlatform.Infra.Aws;

/// <summary>How a client reaches an EKS cluster.</summary>
static class EksKubeConfig
{
    /// <summary>
    /// A kubeconfig whose token is fetched at each use, with the credentials of whoever uses it: a token written into it would be void after 15 minutes.
    /// </summary>
    public static Output<string> Of(string name, string region, Output<string> endpoint, Output<string> certificateAuthority) =>
        Output.Tuple(endpoint, certificateAuthority).Apply(cluster => JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["apiVersion"] = "v1",
            ["kind"] = "Config",
            ["current-context"] = name,
            ["clusters"] = Named(name, "cluster", new Dictionary<string, object> { ["certificate-authority-data"] = cluster.Item2, ["server"] = cluster.Item1 }),
            ["contexts"] = Named(name, "context", new Dictionary<string, object> { ["cluster"] = name, ["user"] = name }),
            ["users"] = Named(name, "user", new Dictionary<string, object>
            {
                ["exec"] = new Dictionary<string, object>
                {
                    ["apiVersion"] = "client.authentication.k8s.io/v1beta1",
                    ["command"] = "aws",
                    ["args"] = new[] { "eks", "get-token", "--cluster-name", name, "--region", region },
                    ["interactiveMode"] = "Never",
                },
            }),
        }));

    static object[] Named(string name, string key, object value) => [new Dictionary<string, object> { ["name"] = name, [key] = value }];
}
