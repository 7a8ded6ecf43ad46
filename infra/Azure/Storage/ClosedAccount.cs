using MlPlatform.Infra.Azure.Encryption;
using Pulumi.AzureNative.Storage;
using Pulumi.AzureNative.Storage.Inputs;

namespace MlPlatform.Infra.Azure.Storage;

/// <summary>What every storage account has: the customer's key, no keys of its own, and nobody outside of the nodes' subnet.</summary>
static class ClosedAccount
{
    public static StorageAccountArgs Of(AksNames names, string account) => new()
    {
        ResourceGroupName = names.Group,
        AccountName = account,
        Location = names.Region,
        Kind = Kind.StorageV2,
        Sku = new SkuArgs { Name = SkuName.Standard_LRS },
        AllowBlobPublicAccess = false,
        AllowCrossTenantReplication = false,
        AllowSharedKeyAccess = false,
        MinimumTlsVersion = MinimumTlsVersion.TLS1_2,
        PublicNetworkAccess = PublicNetworkAccess.Enabled,
        // Past the endpoint of the subnet, which the word "public" above means too.
        NetworkRuleSet = new NetworkRuleSetArgs
        {
            DefaultAction = DefaultAction.Deny,
            Bypass = Bypass.None,
            VirtualNetworkRules = { new VirtualNetworkRuleArgs { VirtualNetworkResourceId = names.NodeSubnetId } },
        },
        Identity = new IdentityArgs { Type = IdentityType.UserAssigned, UserAssignedIdentities = { names.IdentityId(names.EncryptionIdentity) } },
        Encryption = new EncryptionArgs
        {
            KeySource = KeySource.Microsoft_Keyvault,
            KeyVaultProperties = new KeyVaultPropertiesArgs { KeyName = AksEncryption.DataKey, KeyVaultUri = names.VaultUri },
            EncryptionIdentity = new EncryptionIdentityArgs { EncryptionUserAssignedIdentity = names.IdentityId(names.EncryptionIdentity) },
        },
    };
}
