using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Specs;

namespace MlPlatform.Infra.Azure;

/// <summary>Names and resource ids of what a cluster is made of. All of them follow from the settings, so that a plan knows them before anything is there.</summary>
sealed record AksNames
{
    // Of a storage account and a vault: 24 characters, that nobody else in the world has.
    const int ReadableCharacters = 9;
    const int HashCharacters = 12;

    readonly ClusterSpec cluster;

    AksNames(ClusterSpec cluster) => this.cluster = cluster;

    /// <summary>Those of a cluster.</summary>
    public static AksNames Of(ClusterSpec cluster) => new(cluster);

    /// <summary>The resource group, named as the cluster.</summary>
    public string Group => cluster.Name;

    /// <summary>The resource group that AKS makes for machines and disks; it has 80 characters at most.</summary>
    public string NodeGroup => $"{cluster.Name}-nodes";

    public string Region => cluster.Region!;

    public string Vault => Global("kv", "vault");

    public string VaultUri => $"https://{Vault}.vault.azure.net/";

    /// <summary>It begins the name of the control plane in DNS: 54 characters, no hyphen at the end.</summary>
    public string DnsPrefix => cluster.Name[..Math.Min(cluster.Name.Length, 54)].TrimEnd('-');

    public string SubscriptionId => $"/subscriptions/{cluster.Account}";

    public string ClusterId => Id("Microsoft.ContainerService/managedClusters", cluster.Name);

    public string NetworkId => Id("Microsoft.Network/virtualNetworks", cluster.Name);

    public string NodeSubnetId => cluster.ExistingNetwork is { } existing ? existing.Subnets["nodes"] : $"{NetworkId}/subnets/nodes";

    /// <summary>Null where an existing network has none: the control plane then stays outside of it.</summary>
    public string? ControlPlaneSubnetId => cluster.ExistingNetwork is { } existing ? existing.Subnets.GetValueOrDefault("controlPlane") : $"{NetworkId}/subnets/control-plane";

    public string ControlPlaneIdentityId => IdentityId(cluster.Name);

    public string KubeletIdentity => $"{cluster.Name}-kubelet";

    public string EncryptionIdentity => $"{cluster.Name}-encryption";

    public string VaultId => Id("Microsoft.KeyVault/vaults", Vault);

    public string DiskEncryptionSetId => Id("Microsoft.Compute/diskEncryptionSets", cluster.Name);

    public string WorkspaceId => Id("Microsoft.OperationalInsights/workspaces", cluster.Name);

    public string CollectionRuleId => Id("Microsoft.Insights/dataCollectionRules", cluster.Name);

    public string IdentityId(string identity) => Id("Microsoft.ManagedIdentity/userAssignedIdentities", identity);

    public string StorageAccountId(string account) => Id("Microsoft.Storage/storageAccounts", account);

    public string RoleId(string role) => $"{SubscriptionId}/providers/Microsoft.Authorization/roleDefinitions/{role}";

    public string Id(string type, string name) => $"{SubscriptionId}/resourceGroups/{Group}/providers/{type}/{name}";

    /// <summary>The storage account of a file system.</summary>
    public string FileAccount(string fileSystem) => Global("fs", $"files/{fileSystem}");

    /// <summary>The zones of the cluster, or of some of its nodes; none in a region that has none.</summary>
    public IReadOnlyList<string> Zones(IReadOnlyList<string>? some = null)
    {
        IReadOnlyList<string> zones = some is { Count: > 0 } ? some
            : cluster.Zones.Count > 0 ? cluster.Zones
            : Catalogue.FindRegion(cluster.Cloud, Region)?.Zones ?? [];
        return [.. zones.Order(StringComparer.Ordinal)];
    }

    /// <summary>A name of at most so many characters: a longer one ends in a hash of itself.</summary>
    public static string Fitted(string name, int most) => name.Length <= most ? name : $"{name[..(most - HashCharacters - 1)]}-{Hash(name)}";

    string Global(string kind, string what)
    {
        var readable = string.Concat(cluster.Name.Where(char.IsAsciiLetterOrDigit).Take(ReadableCharacters)).ToLower(CultureInfo.InvariantCulture);
        return $"{kind}{readable}{Hash($"{cluster.Account}/{cluster.Name}/{what}")}";
    }

    static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashCharacters];
}
