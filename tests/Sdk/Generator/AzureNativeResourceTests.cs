namespace Sdk.Tests.Generator;

/// <summary>The classes of the bundled Pulumi.AzureNative: their names, their tokens and what they ask for.</summary>
public sealed class AzureNativeResourceTests
{
    static readonly Surface Package = new(typeof(Pulumi.AzureNative.Provider));

    [Fact]
    public void The_version_that_resources_send_is_the_one_of_the_package() => Package.SendsItsVersion(resources: 25);

    [Theory]
    [InlineData("Authorization.ManagementLockByScope", "azure-native:authorization:ManagementLockByScope", "level", "scope")]
    [InlineData("Authorization.RoleAssignment", "azure-native:authorization:RoleAssignment", "principalId", "roleDefinitionId", "scope")]
    [InlineData("Compute.DiskEncryptionSet", "azure-native:compute:DiskEncryptionSet", "resourceGroupName")]
    [InlineData("ContainerService.AgentPool", "azure-native:containerservice:AgentPool", "resourceGroupName", "resourceName")]
    [InlineData("ContainerService.MaintenanceConfiguration", "azure-native:containerservice:MaintenanceConfiguration", "resourceGroupName", "resourceName")]
    [InlineData("ContainerService.ManagedCluster", "azure-native:containerservice:ManagedCluster", "resourceGroupName")]
    [InlineData("KeyVault.Key", "azure-native:keyvault:Key", "properties", "resourceGroupName", "vaultName")]
    [InlineData("KeyVault.Vault", "azure-native:keyvault:Vault", "properties", "resourceGroupName")]
    [InlineData("ManagedIdentity.FederatedIdentityCredential", "azure-native:managedidentity:FederatedIdentityCredential", "audiences", "issuer", "resourceGroupName", "resourceName", "subject")]
    [InlineData("ManagedIdentity.UserAssignedIdentity", "azure-native:managedidentity:UserAssignedIdentity", "resourceGroupName")]
    [InlineData("Monitor.DataCollectionRule", "azure-native:monitor:DataCollectionRule", "resourceGroupName")]
    [InlineData("Monitor.DataCollectionRuleAssociation", "azure-native:monitor:DataCollectionRuleAssociation", "resourceUri")]
    [InlineData("Monitor.DiagnosticSetting", "azure-native:monitor:DiagnosticSetting", "resourceUri")]
    [InlineData("Network.NatGateway", "azure-native:network:NatGateway", "resourceGroupName")]
    [InlineData("Network.NetworkSecurityGroup", "azure-native:network:NetworkSecurityGroup", "resourceGroupName")]
    [InlineData("Network.PublicIPAddress", "azure-native:network:PublicIPAddress", "resourceGroupName")]
    [InlineData("Network.Subnet", "azure-native:network:Subnet", "resourceGroupName", "virtualNetworkName")]
    [InlineData("Network.VirtualNetwork", "azure-native:network:VirtualNetwork", "resourceGroupName")]
    [InlineData("OperationalInsights.Workspace", "azure-native:operationalinsights:Workspace", "resourceGroupName")]
    [InlineData("Resources.ResourceGroup", "azure-native:resources:ResourceGroup")]
    [InlineData("Storage.BlobContainer", "azure-native:storage:BlobContainer", "accountName", "resourceGroupName")]
    [InlineData("Storage.BlobServiceProperties", "azure-native:storage:BlobServiceProperties", "accountName", "resourceGroupName")]
    [InlineData("Storage.FileShare", "azure-native:storage:FileShare", "accountName", "resourceGroupName")]
    [InlineData("Storage.StorageAccount", "azure-native:storage:StorageAccount", "kind", "resourceGroupName", "sku")]
    [InlineData("Provider", "pulumi:providers:azure-native")]
    public void A_class_has_the_official_token_and_asks_for_what_must_be_given(string name, string token, params string[] required) =>
        Package.HasResource(name, token, required);
}
