using System.Collections.Immutable;
using System.Text.Json;
using MlPlatform.Core.Specs;
using MlPlatform.Infra.Gcp;
using Moq;
using Pulumi;
using Pulumi.Testing;

namespace MlPlatform.Infra.Tests.Gcp;

/// <summary>What a deployment makes of what Google tells of a cluster.</summary>
public sealed class GkeKubeConfigTests
{
    [Fact]
    public async Task By_address_the_certificate_is_passed_on_as_it_is()
    {
        var (cluster, user) = await Of(Gke.Platform);

        Assert.Equal("""{"server":"https://203.0.113.9","certificate-authority-data":"Q0E="}""", cluster.GetRawText());
        Assert.Equal("gke-gcloud-auth-plugin", user.GetProperty("exec").GetProperty("command").GetString());
        Assert.True(user.GetProperty("exec").GetProperty("provideClusterInfo").GetBoolean());
    }

    [Fact]
    public async Task By_DNS_the_certificate_is_one_that_everybody_knows()
    {
        var (cluster, _) = await Of(Gke.With(cluster => cluster with { DnsEndpoint = true }));

        Assert.Equal("""{"server":"https://gke-abc.us-central1.gke.goog"}""", cluster.GetRawText());
    }

    [Fact]
    public async Task A_deployment_that_is_told_no_address_fails_and_writes_none()
    {
        var error = await Assert.ThrowsAnyAsync<Exception>(() => Of(Gke.With(cluster => cluster with { DnsEndpoint = true }), tells: false));

        Assert.Contains("Google Cloud told no DNS endpoint of the cluster.", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_agents_of_Google_are_named_by_the_number_of_the_project()
    {
        var members = new List<string>();
        await Deploy(Gke.WithStorage, true, args =>
        {
            if (args.Type == "gcp:kms/cryptoKeyIAMMember:CryptoKeyIAMMember") members.Add((string)args.Inputs["member"]);
        });

        Assert.Equal(
            [
                "serviceAccount:service-123456789012@cloud-filer.iam.gserviceaccount.com",
                "serviceAccount:service-123456789012@compute-system.iam.gserviceaccount.com",
                "serviceAccount:service-123456789012@container-engine-robot.iam.gserviceaccount.com",
                "serviceAccount:service-123456789012@gs-project-accounts.iam.gserviceaccount.com",
            ],
            members.Order(StringComparer.Ordinal));
    }

    static async Task<(JsonElement Cluster, JsonElement User)> Of(PlatformSpec platform, bool tells = true)
    {
        string? text = null;
        await Deploy(platform, tells, args =>
        {
            if (args.Type == "pulumi:providers:kubernetes") text = (string)args.Inputs["kubeconfig"];
        });
        var config = JsonDocument.Parse(text!).RootElement;
        Assert.Equal("gke_ml-research-7_us-central1_dev", config.GetProperty("current-context").GetString());
        return (config.GetProperty("clusters")[0].GetProperty("cluster"), config.GetProperty("users")[0].GetProperty("user"));
    }

    static async Task Deploy(PlatformSpec platform, bool tells, Action<MockResourceArgs> see)
    {
        var mocks = new Mock<IMocks>();
        mocks.Setup(mock => mock.NewResourceAsync(It.IsAny<MockResourceArgs>())).ReturnsAsync((MockResourceArgs args) =>
        {
            lock (mocks) see(args);
            return ($"{args.Name}-id", args.Type switch
            {
                "gcp:projects/serviceIdentity:ServiceIdentity" => args.Inputs.Add("email", "service-123456789012@container-engine-robot.iam.gserviceaccount.com"),
                "gcp:filestore/instance:Instance" => args.Inputs.SetItem("networks", ImmutableArray.Create<object>(Map(("network", "dev"), ("modes", ImmutableArray.Create<object>("MODE_IPV4")), ("ipAddresses", ImmutableArray.Create<object>("10.9.8.7"))))),
                "gcp:container/cluster:Cluster" when tells => args.Inputs
                    .Add("endpoint", "203.0.113.9")
                    .Add("masterAuth", Map(("clusterCaCertificate", "Q0E=")))
                    .SetItem("controlPlaneEndpointsConfig", Map(("dnsEndpointConfig", Map(("endpoint", "gke-abc.us-central1.gke.goog"))))),
                _ => args.Inputs,
            });
        });
        await Deployment.TestAsync(mocks.Object, new() { IsPreview = false }, () => { _ = new GkeCluster("dev", new() { Platform = platform }); });
    }

    static ImmutableDictionary<string, object> Map(params (string Key, object Value)[] entries) => entries.ToImmutableDictionary(entry => entry.Key, entry => entry.Value);
}
