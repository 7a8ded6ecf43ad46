using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using MlPlatform.Infra.Azure;
using MlPlatform.Infra.Azure.Encryption;
using MlPlatform.Infra.Azure.Identity;
using MlPlatform.Infra.Azure.Logs;
using MlPlatform.Infra.Azure.Network;
using MlPlatform.Infra.Azure.Pools;
using MlPlatform.Infra.Azure.Storage;
using MlPlatform.Core.Pools;
using MlPlatform.Preview.Engine;
using MlPlatform.Preview.Plans;
using MlPlatform.Tests.Support;
using Moq;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;
using static MlPlatform.Infra.Tests.Azure.AzurePlatforms;

namespace MlPlatform.Infra.Tests.Azure;

/// <summary>The cluster as a whole: how it is reached, taken down, named and tagged.</summary>
public sealed class AksClusterTests
{
    [Fact]
    public async Task Nothing_is_made_with_the_credentials_of_another_subscription()
    {
        var plan = await Plan();
        var provider = plan.Get("pulumi:providers:azure-native", "dev");

        Assert.Equal($"\"{Account}\"", provider.Input("subscriptionId"));
        Assert.All(plan.Resources.Where(resource => resource.Type.StartsWith("azure-native:", StringComparison.Ordinal)), resource => Assert.StartsWith(provider.Urn, resource.Provider, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Everything_that_takes_tags_has_those_of_the_platform()
    {
        var plan = await Plan(WithStorage);
        var taggable = plan.Resources.Where(resource => resource.Type.StartsWith("azure-native:", StringComparison.Ordinal) && !Untaggable.Contains(resource.Type));

        Assert.All(taggable, resource => Assert.Equal("\"dev\"", resource.Input("tags.mlplatform-cluster")));
        Assert.All(taggable, resource => Assert.Equal("\"ml\"", resource.Input("tags.owner")));
        Assert.Equal("\"general\"", plan.Pool("general").Input("tags.mlplatform-pool"));
    }

    // All the others take some: sdk/schema/azure-native.json.
    static readonly string[] Untaggable =
    [
        "azure-native:authorization:ManagementLockByScope", "azure-native:authorization:RoleAssignment", "azure-native:containerservice:MaintenanceConfiguration",
        "azure-native:managedidentity:FederatedIdentityCredential", "azure-native:monitor:DataCollectionRuleAssociation", "azure-native:monitor:DiagnosticSetting",
        "azure-native:network:Subnet", "azure-native:storage:BlobContainer", "azure-native:storage:BlobServiceProperties", "azure-native:storage:FileShare",
    ];

    [Fact]
    public async Task What_is_in_the_cluster_goes_before_all_that_it_needs()
    {
        var plan = await Plan(WithStorage with { Pools = WithPool("gpu", Gpu).Pools });
        var provider = plan.Get("pulumi:providers:kubernetes", "dev");

        plan.GoesBefore(provider, plan.Resources.Where(resource => resource.Type.StartsWith("azure-native:", StringComparison.Ordinal)));
        Assert.All(
            plan.OfType("azure-native:containerservice:AgentPool"),
            pool => plan.GoesBefore(pool, [plan.Cluster(), .. plan.OfType("azure-native:network:NatGateway"), .. plan.OfType("azure-native:network:Subnet"), .. plan.OfType("azure-native:managedidentity:UserAssignedIdentity")]));
        plan.GoesBefore(plan.Cluster(), [.. plan.OfType("azure-native:network:Subnet"), .. plan.OfType("azure-native:keyvault:Key"), .. plan.OfType("azure-native:compute:DiskEncryptionSet")]);
        Assert.All(
            plan.Resources.Where(resource => resource.Type.StartsWith("azure-native:", StringComparison.Ordinal) && resource.Type != "azure-native:resources:ResourceGroup"),
            resource => plan.GoesBefore(resource, plan.OfType("azure-native:resources:ResourceGroup")));
    }

    [Fact]
    public async Task What_takes_long_may_take_long() =>
        Assert.All(
            (await Plan()).Resources.Where(resource => resource.Type is "azure-native:containerservice:AgentPool" or "azure-native:containerservice:ManagedCluster"),
            resource => Assert.NotNull(resource.CustomTimeouts));

    [Fact]
    public async Task The_plan_names_the_same_resources_whether_the_cluster_is_there_yet_or_not() =>
        Assert.Equal(
            (await PlanWithReader("https://exampleweights.blob.core.windows.net/models", AnswerMode.Cold)).Names(),
            (await PlanWithReader("https://exampleweights.blob.core.windows.net/models")).Names());

    [Theory]
    [InlineData(AnswerMode.Warm)]
    [InlineData(AnswerMode.Cold)]
    public async Task Before_there_is_a_cluster_nobody_is_asked_for_its_certificate(AnswerMode answers)
    {
        var plan = await Plan(answers: answers);

        Assert.DoesNotContain(plan.Notes, note => note.Text.Contains("listManagedClusterUserCredentials", StringComparison.Ordinal));
        Assert.Equal("<computed>", plan.Get("pulumi:providers:kubernetes", "dev").Input("kubeconfig")?.Trim('"'));
    }

    [Fact]
    public async Task Once_it_is_there_a_client_knows_it_by_its_certificate_and_shows_a_token_of_its_own()
    {
        const string given = "apiVersion: v1\nclusters:\n- cluster:\n    certificate-authority-data: Q0VSVA==\n    server: https://elsewhere\n  name: dev\n";
        var mocks = new Mock<IMocks>();
        mocks.Setup(mock => mock.NewResourceAsync(It.IsAny<MockResourceArgs>())).ReturnsAsync((MockResourceArgs args) => ($"{args.Name}-id", args.Inputs
            .SetItem("fqdn", "dev-1.hcp.westeurope.azmk8s.io").SetItem("principalId", "p").SetItem("clientId", "c").SetItem("tenantId", "t").SetItem("keyUriWithVersion", "k")));
        mocks.Setup(mock => mock.CallAsync(It.Is<MockCallArgs>(args => args.Token == "azure-native:containerservice:listManagedClusterUserCredentials" && (string)args.Args["resourceName"] == "dev")))
            .ReturnsAsync(new Dictionary<string, object>
            {
                ["kubeconfigs"] = ImmutableArray.Create<object>(new Dictionary<string, object> { ["name"] = "clusterUser", ["value"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(given)) }),
            });
        var kubeConfig = "";
        var secret = false;

        await Deployment.TestAsync(mocks.Object, new TestOptions { IsPreview = false }, async () =>
        {
            var cluster = new AksCluster("dev", new() { Platform = Default });
            kubeConfig = await OutputUtilities.GetValueAsync(cluster.KubeConfig);
            secret = await Output.IsSecretAsync(cluster.KubeConfig);
        });

        Assert.True(secret);
        var root = JsonDocument.Parse(kubeConfig).RootElement;
        var cluster = root.GetProperty("clusters")[0].GetProperty("cluster");
        Assert.Equal("Q0VSVA==", cluster.GetProperty("certificate-authority-data").GetString());
        Assert.Equal("https://dev-1.hcp.westeurope.azmk8s.io:443", cluster.GetProperty("server").GetString());
        Assert.False(cluster.TryGetProperty("insecure-skip-tls-verify", out _));
        var exec = root.GetProperty("users")[0].GetProperty("user").GetProperty("exec");
        Assert.Equal("kubelogin", exec.GetProperty("command").GetString());
        Assert.Equal(["get-token", "--login", "azurecli", "--server-id", "6dae42f8-4368-4678-94ff-3960e28e3630"], exec.GetProperty("args").EnumerateArray().Select(arg => arg.GetString()));
    }

    [Theory]
    [InlineData("certificate-authority-data: QUJD\n", "QUJD")]
    [InlineData("{\"certificate-authority-data\": \"QUJD\"}", "QUJD")]
    public void The_certificate_is_found_in_YAML_and_JSON(string kubeConfig, string expected) => Assert.Equal(expected, AksKubeConfig.AuthorityIn(kubeConfig));

    [Fact]
    public void Credentials_without_a_certificate_are_refused() => Assert.Throws<InvalidOperationException>(() => AksKubeConfig.AuthorityIn("clusters: []"));

    public static TheoryData<string, Action> Alone => new()
    {
        { "AksNetwork", () => _ = new AksNetwork("alone", new() { Platform = WithStorage }) },
        { "AksIdentity", () => _ = new AksIdentity("alone", new() { Platform = WithStorage }) },
        { "AksEncryption", () => _ = new AksEncryption("alone", new() { Platform = WithStorage, ControlPlanePrincipalId = "p" }) },
        { "AksLogs", () => _ = new AksLogs("alone", new() { Platform = WithStorage }) },
        { "AksNodePool", () => _ = new AksNodePool("alone", new() { Platform = WithStorage, Pool = NodePools.Of(WithStorage)[0] }) },
        { "AksFileSystem", () => _ = new AksFileSystem("alone", new() { Platform = WithStorage, FileSystem = "scratch" }) },
        { "AksBucket", () => _ = new AksBucket("alone", new() { Platform = WithStorage, Bucket = "weights" }) },
        { "AksWorkloadIdentity", () => _ = new AksWorkloadIdentity("alone", new() { Platform = WithStorage, IssuerUrl = "https://issuer", Workload = new() { Namespace = "n", ServiceAccount = "s" } }) },
    };

    [Theory]
    [MemberData(nameof(Alone))]
    public async Task Each_component_can_be_used_alone(string component, Action program)
    {
        var plan = await Planned.Of(program);

        Assert.Contains($"mlplatform:azure:{component} alone", plan.Names());
    }
}
