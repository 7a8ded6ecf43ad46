using MlPlatform.Infra.Gcp;
using MlPlatform.Tests.Support;
using Pulumi;

namespace MlPlatform.Infra.Tests.Gcp;

public sealed class GkeStorageTests
{
    [Theory]
    [InlineData("tier", "\"REGIONAL\"")]
    [InlineData("location", "\"us-central1\"")]
    [InlineData("fileShares", """{"capacityGb":2048,"name":"volume"}""")]
    [InlineData("networks", """[{"connectMode":"DIRECT_PEERING","modes":["MODE_IPV4"],"network":"projects/ml-research-7/global/networks/dev"}]""")]
    [InlineData("deletionProtectionEnabled", "true")]
    [InlineData("labels", """{"cost-center":"ml","mlplatform-cluster":"dev"}""")]
    [InlineData("zone", null)]
    public async Task A_file_system_is_in_the_whole_region_of_the_cluster(string input, string? expected) =>
        Assert.Equal(expected, (await Gke.Plan(Gke.WithStorage)).Get("gcp:filestore/instance:Instance", "dev-models").Input(input));

    [Fact]
    public async Task In_a_network_that_another_project_shares_a_file_system_comes_by_private_services_access() =>
        Assert.Equal(
            """[{"connectMode":"PRIVATE_SERVICE_ACCESS","modes":["MODE_IPV4"],"network":"projects/network-host/global/networks/shared"}]""",
            (await Gke.Plan(GkeNetworkTests.Existing("projects/network-host/global/networks/shared") with { Storage = Gke.WithStorage.Storage })).Get("gcp:filestore/instance:Instance", "dev-models").Input("networks"));

    [Theory]
    [InlineData("name", "\"example-ml-weights\"")]
    [InlineData("location", "\"US-CENTRAL1\"")]
    [InlineData("uniformBucketLevelAccess", "true")]
    [InlineData("publicAccessPrevention", "\"enforced\"")]
    [InlineData("versioning", """{"enabled":true}""")]
    [InlineData("lifecycleRules", """[{"action":{"type":"Delete"},"condition":{"daysSinceNoncurrentTime":60,"withState":"ARCHIVED"}}]""")]
    [InlineData("softDeletePolicy", """{"retentionDurationSeconds":604800}""")]
    [InlineData("forceDestroy", "false")]
    public async Task A_bucket_is_private_and_keeps_what_was_deleted(string input, string expected) =>
        Assert.Equal(expected, (await Gke.Plan(Gke.WithStorage)).Get("gcp:storage/bucket:Bucket", "dev-weights").Input(input));

    [Theory]
    [InlineData(true, "true")]
    [InlineData(false, "false")]
    public async Task The_driver_and_the_API_of_Filestore_are_on_where_there_is_a_file_system(bool there, string expected)
    {
        var plan = await Gke.Plan(there ? Gke.WithStorage : Gke.Platform);

        Assert.Equal($$"""{"enabled":{{expected}}}""", plan.Cluster().Input("addonsConfig.gcpFilestoreCsiDriverConfig"));
        Assert.Equal(there, plan.Resources.Any(resource => resource.Name == "dev-apis-file"));
    }

    [Fact]
    public async Task A_volume_is_named_as_the_driver_does()
    {
        string? handle = null;
        await Planned.Of(() =>
        {
            var volume = new GkeCluster("dev", new() { Platform = Gke.WithStorage }).FileSystems["models"];
            Assert.Equal("filestore.csi.storage.gke.io", volume.Driver);
            Assert.Equal(["ip", "volume"], volume.Attributes.Keys.Order());
            Assert.Equal(2048, volume.SizeGiB);
            volume.Handle.Apply(told => handle = told);
        });

        Assert.Equal("modeInstance/us-central1/dev-models/volume", handle);
    }
}
