using MlPlatform.Preview.Engine;
using MlPlatform.Tests.Support.Schema;
using Pulumi.AzureNative.ContainerService;
using Pulumi.AzureNative.ContainerService.Inputs;
using Pulumi.AzureNative.KeyVault;
using Pulumi.AzureNative.KeyVault.Inputs;
using Pulumi.AzureNative.ManagedIdentity;
using Pulumi.AzureNative.Network;
using Pulumi.AzureNative.Network.Inputs;
using Pulumi.AzureNative.Storage;

namespace Sdk.Tests.Schema;

/// <summary>A program of Pulumi.AzureNative, planned by the offline engine and held against the schema that its classes are made from.</summary>
[Collection(ProcessState.Name)]
public sealed class AzureNativePlanTests
{
    // The warm answer echoes oidcIssuerProfile as it was given, and what the provider adds within it is no more than missing: the real one says unknown there.
    [Theory]
    [InlineData(AnswerMode.Warm, "azure-native:managedidentity:FederatedIdentityCredential model: issuer: must be given, string")]
    [InlineData(AnswerMode.Cold)]
    public async Task What_the_SDK_sends_fits_the_schema(AnswerMode answers, params string[] limits)
    {
        var result = await OfflineEngine.PlanAsync(
            () => Pulumi.Deployment.RunAsync(Cluster), new() { Project = "project", Stack = "stack" }, new() { Answers = answers });

        Assert.Empty(result.Errors);
        Assert.Equal(17, result.Plan.Resources.Count(resource => resource.Custom));
        Assert.Equal(string.Join("\n", limits), string.Join("\n", new SchemaCheck().Problems(result.Plan)));
    }

    static void Cluster()
    {
        var azure = new Pulumi.AzureNative.Provider("azure", new() { SubscriptionId = "s-1", UseOidc = true });
        var options = new CustomResourceOptions { Provider = azure };
        var group = new Pulumi.AzureNative.Resources.ResourceGroup("gpu", options: options).Name;
        var address = new PublicIPAddress("gpu", new() { ResourceGroupName = group, Sku = new PublicIPAddressSkuArgs { Name = "Standard" }, PublicIPAllocationMethod = IPAllocationMethod.Static }, options);
        var nat = new NatGateway("gpu", new() { ResourceGroupName = group, Sku = new NatGatewaySkuArgs { Name = "Standard" }, PublicIpAddresses = { new SubResourceArgs { Id = address.Id } } }, options);
        var network = new VirtualNetwork("gpu", new() { ResourceGroupName = group, AddressSpace = new AddressSpaceArgs { AddressPrefixes = { "10.0.0.0/16" } } }, options);
        var subnet = new Subnet("nodes", new() { ResourceGroupName = group, VirtualNetworkName = network.Name, AddressPrefix = "10.0.0.0/20", NatGateway = new SubResourceArgs { Id = nat.Id } }, options);
        var identity = new Pulumi.AzureNative.ManagedIdentity.UserAssignedIdentity("gpu", new() { ResourceGroupName = group }, options);
        var role = new Pulumi.AzureNative.Authorization.RoleAssignment("gpu", new() { PrincipalId = identity.PrincipalId, PrincipalType = "ServicePrincipal", RoleDefinitionId = "r-1", Scope = network.Id }, options);
        var vault = new Vault(
            "gpu",
            new()
            {
                ResourceGroupName = group,
                Properties = new VaultPropertiesArgs { TenantId = "t-1", EnablePurgeProtection = true, EnableRbacAuthorization = true, Sku = new Pulumi.AzureNative.KeyVault.Inputs.SkuArgs { Family = "A", Name = Pulumi.AzureNative.KeyVault.SkuName.Premium } },
            },
            options);
        var key = new Key("gpu", new() { ResourceGroupName = group, VaultName = vault.Name, Properties = new KeyPropertiesArgs { Kty = "RSA", KeySize = 3072, KeyOps = { "encrypt", "decrypt" } } }, options);
        var cluster = new ManagedCluster(
            "gpu",
            new()
            {
                ResourceGroupName = group,
                AgentPoolProfiles = { new ManagedClusterAgentPoolProfileArgs { Name = "system", Mode = "System", Count = 3, VmSize = "Standard_D4s_v5", VnetSubnetID = subnet.Id } },
                Identity = new ManagedClusterIdentityArgs { Type = ResourceIdentityType.UserAssigned, UserAssignedIdentities = { identity.Id } },
                NetworkProfile = new ContainerServiceNetworkProfileArgs { NetworkPlugin = "azure", NetworkDataplane = "cilium", OutboundType = "userAssignedNATGateway" },
                OidcIssuerProfile = new ManagedClusterOIDCIssuerProfileArgs { Enabled = true },
                SecurityProfile = new ManagedClusterSecurityProfileArgs { AzureKeyVaultKms = new AzureKeyVaultKmsArgs { Enabled = true, KeyId = key.KeyUriWithVersion } },
            },
            new() { Provider = azure, DependsOn = { role } });
        _ = new AgentPool("spot", new() { ResourceGroupName = group, ResourceName = cluster.Name, VmSize = "Standard_NC24ads_A100_v4", ScaleSetPriority = "Spot", SpotMaxPrice = 1.25, NodeLabels = { ["team"] = "ml" } }, options);
        _ = new MaintenanceConfiguration(
            "nodes",
            new()
            {
                ResourceGroupName = group,
                ResourceName = cluster.Name,
                MaintenanceWindow = new MaintenanceWindowArgs
                {
                    DurationHours = 4,
                    StartTime = "02:00",
                    Schedule = new ScheduleArgs { Weekly = new WeeklyScheduleArgs { DayOfWeek = "Sunday", IntervalWeeks = 1 } },
                },
            },
            options);
        _ = new FederatedIdentityCredential("model", new() { ResourceGroupName = group, ResourceName = identity.Name, Audiences = { "api://AzureADTokenExchange" }, Issuer = cluster.OidcIssuerProfile.Apply(profile => profile!.IssuerURL), Subject = "system:serviceaccount:ml:model" }, options);
        var account = new StorageAccount("models", new() { ResourceGroupName = group, Kind = "StorageV2", Sku = new Pulumi.AzureNative.Storage.Inputs.SkuArgs { Name = "Standard_ZRS" } }, options);
        _ = new BlobContainer("models", new() { ResourceGroupName = group, AccountName = account.Name, PublicAccess = PublicAccess.None }, options);
        _ = new Pulumi.AzureNative.Monitor.DiagnosticSetting("logs", new() { ResourceUri = cluster.Id, Logs = { new Pulumi.AzureNative.Monitor.Inputs.DiagnosticsLogSettingsArgs { Category = "kube-audit-admin", Enabled = true } } }, options);
    }
}
