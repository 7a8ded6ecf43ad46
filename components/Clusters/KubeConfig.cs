using System.Text.Json;

namespace MlPlatform.Components.Clusters;

/// <summary>
/// A kubeconfig whose token is fetched at each use, by a command and with the credentials of whoever uses it: a token written into it would be
/// void within the hour.
/// </summary>
sealed record KubeConfig
{
    /// <summary>Name of cluster, context and user.</summary>
    public required string Name { get; init; }

    /// <summary>Address of the control plane, with its scheme.</summary>
    public required string Server { get; init; }

    /// <summary>Certificate of the control plane's authority, base64; null where it has one that everybody knows.</summary>
    public string? CertificateAuthority { get; init; }

    /// <summary>The command that fetches a token, and its arguments.</summary>
    public required IReadOnlyList<string> Command { get; init; }

    /// <summary>What to install where the command is missing.</summary>
    public string? InstallHint { get; init; }

    /// <summary>Whether the command is told of the cluster.</summary>
    public bool ProvideClusterInfo { get; init; }

    /// <summary>The text, JSON, which is YAML.</summary>
    public string Write()
    {
        var cluster = new Dictionary<string, object> { ["server"] = Server };
        if (CertificateAuthority is not null) cluster["certificate-authority-data"] = CertificateAuthority;
        var exec = new Dictionary<string, object>
        {
            ["apiVersion"] = "client.authentication.k8s.io/v1beta1",
            ["command"] = Command[0],
            ["args"] = Command.Skip(1).ToArray(),
            ["interactiveMode"] = "Never",
        };
        if (InstallHint is not null) exec["installHint"] = InstallHint;
        if (ProvideClusterInfo) exec["provideClusterInfo"] = true;
        return JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["apiVersion"] = "v1",
            ["kind"] = "Config",
            ["current-context"] = Name,
            ["clusters"] = Named("cluster", cluster),
            ["contexts"] = Named("context", new Dictionary<string, object> { ["cluster"] = Name, ["user"] = Name }),
            ["users"] = Named("user", new Dictionary<string, object> { ["exec"] = exec }),
        });
    }

    object[] Named(string key, object value) => [new Dictionary<string, object> { ["name"] = Name, [key] = value }];
}
