using MlPlatform.Components.Clusters;
using MlPlatform.Infra.Aws;
using MlPlatform.Preview.Plans;
using MlPlatform.Tests.Support;

namespace MlPlatform.Infra.Tests.Aws;

public sealed class EksStorageTests
{
    static Task<Plan> Plan() => EksPlatforms.Storage.Plan();

    [Theory]
    [InlineData("encrypted", "true")]
    [InlineData("throughputMode", "\"elastic\"")]
    [InlineData("creationToken", "\"dev-shared\"")]
    public async Task A_file_system_is_encrypted_and_keeps_its_speed(string input, string expected)
    {
        var files = (await Plan()).Get("aws:efs/fileSystem:FileSystem", "dev-files-shared");

        Assert.Equal(expected, files.Input(input));
        Assert.Contains("EksKey$aws:kms/key:Key::dev-storage-key", Assert.Single(files.PropertyDependencies["kmsKeyId"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_backed_up() =>
        Assert.Equal("""{"status":"ENABLED"}""", (await Plan()).Get("aws:efs/backupPolicy:BackupPolicy", "dev-files-shared").Input("backupPolicy"));

    [Fact]
    public async Task It_has_an_address_in_each_zone_that_nodes_alone_reach()
    {
        var plan = await Plan();
        var rule = plan.Get("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", "dev-files-nfs");

        Assert.Equal(
            ["dev-files-shared-us-east-1a", "dev-files-shared-us-east-1b", "dev-files-shared-us-east-1c"],
            plan.OfType("aws:efs/mountTarget:MountTarget").Select(target => target.Name).Order(StringComparer.Ordinal));
        Assert.All(plan.OfType("aws:efs/mountTarget:MountTarget"), target => Assert.NotNull(target.Input("securityGroups[0]")));
        Assert.Equal("2049", rule.Input("fromPort"));
        Assert.Null(rule.Input("cidrIpv4"));
        Assert.Contains(plan.Get("aws:eks/cluster:Cluster", "dev-control-plane").Urn, rule.PropertyDependencies["referencedSecurityGroupId"]);
    }

    [Fact]
    public async Task Pods_mount_it_as_one_user_once_its_addresses_are_there()
    {
        IReadOnlyDictionary<string, SharedVolume>? volumes = null;
        var plan = await Planned.Of(() => { volumes = new EksCluster("dev", new() { Platform = EksPlatforms.Storage }).FileSystems; });
        var volume = volumes!["shared"];

        Assert.Equal("efs.csi.aws.com", volume.Driver);
        Assert.Equal(1024, volume.SizeGiB);
        Assert.Equal(3, volume.Ready.OfType<Pulumi.Aws.Efs.MountTarget>().Count());
        Assert.Equal("""{"gid":1000,"uid":1000}""", plan.Get("aws:efs/accessPoint:AccessPoint", "dev-files-shared").Input("posixUser"));
        plan.GoesBefore(plan.Get("pulumi:providers:kubernetes", "dev"), plan.OfType("aws:efs/mountTarget:MountTarget"));
    }

    [Fact]
    public async Task The_driver_has_a_role_for_its_controller_and_one_for_its_nodes()
    {
        var plan = await Plan();
        var driver = plan.Get("aws:eks/addon:Addon", "dev-late-aws-efs-csi-driver");

        Assert.Equal("\"efs-csi-controller-sa\"", driver.Input("podIdentityAssociations[0].serviceAccount"));
        Assert.Equal("\"efs-csi-node-sa\"", driver.Input("podIdentityAssociations[1].serviceAccount"));
        Assert.DoesNotContain((await EksPlatforms.Default.Plan()).Resources, resource => resource.Name.Contains("efs", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", "blockPublicAcls", "true")]
    [InlineData("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", "blockPublicPolicy", "true")]
    [InlineData("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", "ignorePublicAcls", "true")]
    [InlineData("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", "restrictPublicBuckets", "true")]
    [InlineData("aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration", "rules[0].applyServerSideEncryptionByDefault.sseAlgorithm", "\"aws:kms\"")]
    [InlineData("aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration", "rules[0].bucketKeyEnabled", "true")]
    [InlineData("aws:s3/bucketVersioning:BucketVersioning", "versioningConfiguration.status", "\"Enabled\"")]
    [InlineData("aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration", "rules[0].noncurrentVersionExpiration.noncurrentDays", "30")]
    public async Task A_bucket_is_closed_encrypted_and_keeps_what_was_deleted_for_a_while(string type, string input, string expected)
    {
        var resource = (await Plan()).Get(type, "dev-buckets-weights");

        Assert.Equal("\"example-weights\"", resource.Input("bucket"));
        Assert.Equal(expected, resource.Input(input));
    }

    [Fact]
    public async Task Nobody_reads_a_bucket_in_clear() =>
        Assert.Equal(
            """{"Effect":"Deny","Principal":{"AWS":"*"},"Action":"s3:*","Resource":["arn:aws:s3:::example-weights","arn:aws:s3:::example-weights/*"],"Condition":{"Bool":{"aws:SecureTransport":"false"}}}""",
            (await Plan()).Get("aws:s3/bucketPolicy:BucketPolicy", "dev-buckets-weights").Statement("policy", "OnlyEncrypted"));

    // S3 answers OperationAborted to the second of two changes at once.
    [Fact]
    public async Task A_bucket_is_changed_by_one_at_a_time()
    {
        var plan = await Plan();
        var changes = plan.Resources.Where(resource => resource.Type.StartsWith("aws:s3/", StringComparison.Ordinal)).OrderBy(resource => plan.Needs(resource).Count).ToList();

        Assert.Equal(6, changes.Count);
        Assert.All(changes.Zip(changes.Skip(1)), pair => Assert.Contains(pair.First.Urn, plan.Needs(pair.Second)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_stored_is_protected_while_the_cluster_is(bool expected)
    {
        var plan = await EksPlatforms.Storage.In(cluster => cluster with { DeletionProtection = expected }).Plan();

        Assert.Equal(expected, plan.Get("aws:efs/fileSystem:FileSystem", "dev-files-shared").Protect);
        Assert.Equal(expected, plan.Get("aws:s3/bucket:Bucket", "dev-buckets-weights").Protect);
        Assert.Equal(expected, plan.Get("aws:kms/key:Key", "dev-storage-key").Protect);
        Assert.Null(plan.Get("aws:s3/bucket:Bucket", "dev-buckets-weights").Input("forceDestroy"));
    }
}
