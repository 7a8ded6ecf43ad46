using MlPlatform.Components.Storage;
using MlPlatform.Components.Tests.Clusters;
using MlPlatform.Core.Specs;
using MlPlatform.Core.Storage;
using MlPlatform.Preview.Plans;
using MlPlatform.Tests.Support;

namespace MlPlatform.Components.Tests.Storage;

public sealed class StorageClassesTests
{
    const string Key = "arn:aws:kms:us-east-1:111122223333:key/1";

    static readonly PlatformSpec Aws = OnAws.Platform() with
    {
        Storage = new()
        {
            FileSystems = new Dictionary<string, SharedFileSystemSpec> { ["shared"] = new() },
            Classes = new Dictionary<string, StorageClassSpec>
            {
                ["fast"] = new() { AccessModes = [AccessMode.ReadWriteOnce], Provisioner = "ebs.csi.aws.com", Parameters = new Dictionary<string, string> { ["type"] = "io2" }, Retain = true },
                ["theirs"] = new() { AccessModes = [AccessMode.ReadWriteMany] },
            },
        },
    };

    [Fact]
    public async Task The_default_on_AWS_is_encrypted_with_the_clusters_key()
    {
        var made = Class(await Plan(Aws), "gp3");

        Assert.Equal($$"""{"encrypted":"true","kmsKeyId":"{{Key}}","type":"gp3"}""", made.Input("parameters"));
        Assert.Equal("\"true\"", made.Input("metadata.annotations.'storageclass.kubernetes.io/is-default-class'"));
        Assert.Equal("\"WaitForFirstConsumer\"", made.Input("volumeBindingMode"));
        Assert.Equal("\"Delete\"", made.Input("reclaimPolicy"));
    }

    [Fact]
    public async Task Each_file_system_of_EFS_has_a_class_that_gives_each_claim_a_folder_of_its_own()
    {
        var made = Class(await Plan(Aws), "shared");

        Assert.Equal("""{"directoryPerms":"700","fileSystemId":"fs-0abc","provisioningMode":"efs-ap"}""", made.Input("parameters"));
        Assert.Equal("\"Retain\"", made.Input("reclaimPolicy"));
    }

    [Fact]
    public async Task A_class_of_the_settings_is_made_where_it_names_its_driver_and_no_other_is()
    {
        var plan = await Plan(Aws);

        Assert.Equal(["classes-fast", "classes-gp3", "classes-shared"], plan.OfType("kubernetes:storage.k8s.io/v1:StorageClass").Select(one => one.Name).Order(StringComparer.Ordinal));
        Assert.Equal($$"""{"encrypted":"true","kmsKeyId":"{{Key}}","type":"io2"}""", Class(plan, "fast").Input("parameters"));
        Assert.Equal("\"Retain\"", Class(plan, "fast").Input("reclaimPolicy"));
        Assert.Null(Class(plan, "fast").Input("metadata.annotations.'storageclass.kubernetes.io/is-default-class'"));
    }

    [Theory]
    [InlineData(CloudProvider.Gcp)]
    [InlineData(CloudProvider.Azure)]
    [InlineData(CloudProvider.Existing)]
    public void What_the_cloud_brings_is_kept(CloudProvider cloud) => Assert.Empty(MadeStorageClasses.Of(new() { Cluster = new() { Name = "dev", Cloud = cloud } }));

    [Fact]
    public async Task What_is_made_is_known_to_the_rules()
    {
        var known = CloudStorageClasses.Of(Aws).Keys.Concat(Aws.Storage.Classes.Keys);

        Assert.All((await Plan(Aws)).OfType("kubernetes:storage.k8s.io/v1:StorageClass"), made => Assert.Contains(made.Input("metadata.name")!.Trim('"'), known));
    }

    static PlanResource Class(Plan plan, string name) => plan.Get("kubernetes:storage.k8s.io/v1:StorageClass", $"classes-{name}");

    static Task<Plan> Plan(PlatformSpec platform) => Planned.Of(() => _ = new StorageClasses("classes", new() { Cluster = new OnAws(platform), Platform = platform }, new() { Parent = new Whole() }));
}
