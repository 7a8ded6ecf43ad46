using MlPlatform.Components;
using MlPlatform.Core;
using MlPlatform.Infra.Azure.Identity;
using Pulumi;
using Pulumi.AzureNative.Compute;
using Pulumi.AzureNative.Compute.Inputs;
using Pulumi.AzureNative.KeyVault;
using Pulumi.AzureNative.KeyVault.Inputs;
using Pulumi.AzureNative.ManagedIdentity;

namespace MlPlatform.Infra.Azure.Encryption;

/// <summary>
/// Keys of the customer's in a vault of its own: for the cluster's secrets, for disks and for storage accounts. Without them all of it is
/// lost, so that nobody, its owner neither, can delete the vault for good before seven days are over. A cluster that is made anew within them
/// under its old name has to bring the vault back first (<c>az keyvault recover</c>, then an import).
/// </summary>
public sealed class AksEncryption : ComponentResource
{
    // What disks and the plugin of etcd take: RSA of 2048, 3072 or 4096 bits.
    const int KeySize = 3072;

    // The least there is; it can't be changed afterwards.
    const int RecoverableDays = 7;

    /// <summary>Name of the key of disks and storage accounts.</summary>
    internal const string DataKey = "data";

    /// <summary>Makes the vault, its keys, who may use them, and the encryption of disks.</summary>
    /// <param name="name">Name of the component and prefix of its children.</param>
    /// <param name="args">The platform, and who encrypts the cluster's secrets.</param>
    /// <param name="options">Options of the component; what it depends on, its children wait for.</param>
    public AksEncryption(string name, AksEncryptionArgs args, ComponentResourceOptions? options = null)
        : base("mlplatform:azure:AksEncryption", name, options)
    {
        var cluster = args.Platform.Cluster;
        var names = AksNames.Of(cluster);
        var child = Children.Of(this, options);
        CustomResourceOptions After(params Resource[] resources) => CustomResourceOptions.Merge(child, new() { DependsOn = resources });
        InputMap<string> Tags() => Children.Map(ResourceTags.Of(args.Platform));

        var identity = new UserAssignedIdentity(name, new() { ResourceGroupName = names.Group, ResourceName = names.EncryptionIdentity, Location = names.Region, Tags = Tags() }, child);
        // Open to any network, and to nobody without a role: the plugin that encrypts etcd doesn't get through a firewall (Microsoft's page on KMS etcd encryption).
        var vault = new Vault(name, new()
        {
            ResourceGroupName = names.Group,
            VaultName = names.Vault,
            Location = names.Region,
            Properties = new VaultPropertiesArgs
            {
                TenantId = identity.TenantId,
                Sku = new SkuArgs { Family = "A", Name = SkuName.Standard },
                EnableRbacAuthorization = true,
                EnableSoftDelete = true,
                EnablePurgeProtection = true,
                SoftDeleteRetentionInDays = RecoverableDays,
            },
            Tags = Tags(),
        }, CustomResourceOptions.Merge(child, new() { Protect = cluster.DeletionProtection }));
        Key Make(string key) => new($"{name}-{key}", new()
        {
            ResourceGroupName = names.Group,
            VaultName = names.Vault,
            KeyName = key,
            Properties = new KeyPropertiesArgs { Kty = JsonWebKeyType.RSA, KeySize = KeySize },
            Tags = Tags(),
        // They go with the vault: Azure Resource Manager makes keys and deletes none (Azure/azure-rest-api-specs#10643).
        }, CustomResourceOptions.Merge(After(vault), new() { RetainOnDelete = true }));
        var etcd = Make("etcd");
        var data = Make(DataKey);

        Grant.To($"{name}-etcd", args.ControlPlanePrincipalId, Roles.KeyVaultCryptoUser, names.VaultId, names, After(vault));
        Use = Grant.To($"{name}-data", identity.PrincipalId, Roles.KeyVaultCryptoServiceEncryptionUser, names.VaultId, names, After(vault));
        var disks = new DiskEncryptionSet(name, new()
        {
            ResourceGroupName = names.Group,
            DiskEncryptionSetName = cluster.Name,
            Location = names.Region,
            EncryptionType = DiskEncryptionSetType.EncryptionAtRestWithCustomerKey,
            Identity = new EncryptionSetIdentityArgs
            {
                Type = DiskEncryptionSetIdentityType.UserAssigned,
                UserAssignedIdentities = { names.IdentityId(names.EncryptionIdentity) },
            },
            ActiveKey = new KeyForDiskEncryptionSetArgs { KeyUrl = data.KeyUriWithVersion, SourceVault = new SourceVaultArgs { Id = names.VaultId } },
            Tags = Tags(),
        }, After(Use));
        // Whoever makes a disk has to see what it is encrypted with; the autoscaler makes them as the control plane.
        Grant.To($"{name}-disks", args.ControlPlanePrincipalId, Roles.Reader, names.DiskEncryptionSetId, names, After(disks));

        EtcdKey = etcd.KeyUriWithVersion;
        RegisterOutputs();
    }

    /// <summary>Address of the key of the cluster's secrets, with its version: AKS moves to a new one when it is told to.</summary>
    public Output<string> EtcdKey { get; }

    /// <summary>What lets disks and storage accounts use their key.</summary>
    public Resource Use { get; }
}
