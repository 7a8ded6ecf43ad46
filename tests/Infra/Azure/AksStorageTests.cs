using MlPlatform.Components.Clusters;
using MlPlatform.Infra.Azure;
using MlPlatform.Preview.Engine;
using MlPlatform.Tests.Support;
using static MlPlatform.Infra.Tests.Azure.AzurePlatforms;

namespace MlPlatform.Infra.Tests.Azure;

/// <summary>Each test is a trap of Azure's storage, keys and identities that ours stay out of.</summary>
public sealed class AksStorageTests
{
    const string Account = "azure-native:storage:StorageAccount";

    [Theory]
    [InlineData("allowBlobPublicAccess", "false")]
    [InlineData("allowSharedKeyAccess", "false")]
    [InlineData("minimumTlsVersion", "\"TLS1_2\"")]
    [InlineData("networkRuleSet.defaultAction", "\"Deny\"")]
    [InlineData("networkRuleSet.virtualNetworkRules[0].virtualNetworkResourceId", $"\"{Group}/providers/Microsoft.Network/virtualNetworks/dev/subnets/nodes\"")]
    [InlineData("encryption.keySource", "\"Microsoft.Keyvault\"")]
    public async Task Accounts_are_closed_to_all_but_the_nodes_and_encrypted_with_the_customers_key(string input, string expected)
    {
        var plan = await Plan(WithStorage);

        Assert.Equal(2, plan.OfType(Account).Count);
        Assert.All(plan.OfType(Account), account => Assert.Equal(expected, account.Input(input)));
    }

    [Fact]
    public async Task What_was_deleted_can_be_brought_back_for_some_days()
    {
        var plan = await Plan(WithStorage);

        Assert.Equal("""{"days":30,"enabled":true}""", plan.Get("azure-native:storage:BlobServiceProperties", "dev-bucket-weights").Input("deleteRetentionPolicy"));
        Assert.Equal("\"None\"", plan.Get("azure-native:storage:BlobContainer", "dev-bucket-weights").Input("publicAccess"));
    }

    [Fact]
    public async Task A_share_over_NFS_is_of_a_premium_account_that_asks_for_no_TLS()
    {
        var plan = await Plan(WithStorage);
        var account = plan.Get(Account, "dev-files-scratch");

        Assert.Equal("\"FileStorage\"", account.Input("kind"));
        Assert.Equal("\"Premium_ZRS\"", account.Input("sku.name"));
        Assert.Equal("false", account.Input("enableHttpsTrafficOnly"));
        Assert.Equal("\"NFS\"", plan.Get("azure-native:storage:FileShare", "dev-files-scratch").Input("enabledProtocols"));
        Assert.Equal("2048", plan.Get("azure-native:storage:FileShare", "dev-files-scratch").Input("shareQuota"));
    }

    [Fact]
    public async Task A_file_system_is_mounted_by_names_that_are_known_before_it_is_there()
    {
        SharedVolume? volume = null;
        await Planned.Of(() => volume = new AksCluster("dev", new() { Platform = WithStorage }).FileSystems["scratch"], AnswerMode.Cold);

        Assert.Equal("file.csi.azure.com", volume!.Driver);
        Assert.Equal(["protocol", "resourceGroup", "server", "shareName", "storageAccount"], volume.Attributes.Keys);
    }

    [Fact]
    public async Task Names_that_the_whole_world_shares_follow_from_cluster_and_account_and_fit()
    {
        var plan = await Plan(With(cluster => cluster with { Name = "a-cluster-with-quite-a-long-name-that-is-still-allowed" }) with { Storage = WithStorage.Storage });
        var vault = plan.Get("azure-native:keyvault:Vault", "dev-encryption").Input("vaultName")!.Trim('"');

        Assert.Matches("^kv[a-z0-9]{9}[0-9a-f]{12}$", vault);
        Assert.Matches("^\"fs[a-z0-9]{9}[0-9a-f]{12}\"$", plan.Get(Account, "dev-files-scratch").Input("accountName"));
        Assert.NotEqual($"\"{vault}\"", (await Plan()).Get("azure-native:keyvault:Vault", "dev-encryption").Input("vaultName"));
    }

    [Theory]
    [InlineData("enablePurgeProtection", "true")]
    [InlineData("enableSoftDelete", "true")]
    [InlineData("enableRbacAuthorization", "true")]
    public async Task A_key_that_disks_and_etcd_hang_on_can_not_be_lost(string property, string expected) =>
        Assert.Equal(expected, (await Plan()).Get("azure-native:keyvault:Vault", "dev-encryption").Input($"properties.{property}"));

    [Fact]
    public async Task A_key_that_Azure_never_deletes_by_itself_goes_with_its_vault() =>
        Assert.All((await Plan()).OfType("azure-native:keyvault:Key"), key => Assert.True(key.RetainOnDelete));

    [Fact]
    public async Task Whoever_uses_a_key_may_use_it_before()
    {
        var plan = await Plan(WithStorage);
        var use = plan.Get("azure-native:authorization:RoleAssignment", "dev-encryption-data");

        plan.GoesBefore(plan.Get("azure-native:compute:DiskEncryptionSet", "dev-encryption"), [use]);
        Assert.All(plan.OfType(Account), account => plan.GoesBefore(account, [use, plan.Get("azure-native:keyvault:Key", "dev-encryption-data")]));
        plan.GoesBefore(plan.Cluster(), [plan.Get("azure-native:authorization:RoleAssignment", "dev-encryption-etcd"), plan.Get("azure-native:keyvault:Key", "dev-encryption-etcd")]);
    }

    [Theory]
    [InlineData("subject", "\"system:serviceaccount:fraud:scorer\"")]
    [InlineData("audiences", """["api://AzureADTokenExchange"]""")]
    [InlineData("resourceName", "\"dev-fraud-scorer\"")]
    public async Task A_service_account_changes_its_token_for_an_identity(string input, string expected) =>
        Assert.Equal(expected, (await PlanWithReader("https://exampleweights.blob.core.windows.net/models")).Get("azure-native:managedidentity:FederatedIdentityCredential", "reader").Input(input));

    [Fact]
    public async Task A_model_reads_its_part_of_the_container_and_no_more()
    {
        var role = (await PlanWithReader("https://exampleweights.blob.core.windows.net/models/fraud/v3")).Get("azure-native:authorization:RoleAssignment", "reader-exampleweights-models-fraud-v3");

        Assert.Equal($"\"{Group}/providers/Microsoft.Storage/storageAccounts/exampleweights/blobServices/default/containers/models\"", role.Input("scope"));
        Assert.Contains("StringLike 'fraud/v3/*'", role.Input("condition"), StringComparison.Ordinal);
        Assert.Contains("StringStartsWith 'fraud/v3/'", role.Input("condition"), StringComparison.Ordinal);
        Assert.Equal("\"2.0\"", role.Input("conditionVersion"));
    }

    [Fact]
    public async Task Over_an_account_that_the_stack_does_not_make_it_gives_no_rights() =>
        Assert.DoesNotContain((await PlanWithReader("https://others.blob.core.windows.net/models")).Resources, resource => resource.Type == "azure-native:authorization:RoleAssignment" && resource.Name.StartsWith("reader", StringComparison.Ordinal));
}
