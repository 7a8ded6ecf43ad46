namespace MlPlatform.Core;

/// <summary>
/// Names of objects in a tenant's namespace that a model of the same name would overwrite: what components make and what rules keep free.
/// </summary>
public static class TenantObjects
{
    /// <summary>The NetworkPolicy that denies what no other allows.</summary>
    public const string DefaultDeny = "default-deny";

    /// <summary>The NetworkPolicy that allows queries to the cluster's DNS.</summary>
    public const string AllowDns = "allow-dns";

    /// <summary>The ServiceAccount that Kubernetes makes in every namespace.</summary>
    public const string DefaultServiceAccount = "default";

    internal static readonly IReadOnlyDictionary<string, string> Kinds = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [DefaultDeny] = "NetworkPolicy",
        [AllowDns] = "NetworkPolicy",
        [DefaultServiceAccount] = "ServiceAccount",
    };
}
