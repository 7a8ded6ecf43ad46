using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Storage;

public sealed class CloudStorageTests
{
    static PlatformSpec On(CloudProvider cloud) => cloud switch
    {
        CloudProvider.Gcp => Sound.OnGcp([]),
        CloudProvider.Azure => Sound.OnAzure([]),
        CloudProvider.Existing => Sound.Platform(),
        _ => Sound.OnAws([]),
    };

    static IReadOnlyList<Finding> Files(CloudProvider cloud, string name, SharedFileSystemSpec? spec = null) =>
        RuleSet.Check(On(cloud) with { Storage = new() { FileSystems = new Dictionary<string, SharedFileSystemSpec> { [name] = spec ?? new() } } });

    static IReadOnlyList<Finding> Buckets(CloudProvider cloud, params string[] names) =>
        RuleSet.Check(On(cloud) with { Storage = new() { Buckets = names.Index().ToDictionary(name => $"bucket-{name.Index}", name => new BucketSpec { Name = name.Item }) } });

    [Fact]
    public void File_systems_have_names_and_sizes_that_the_cloud_takes()
    {
        Assert.Empty(Files(CloudProvider.Aws, "shared"));
        Assert.Empty(Files(CloudProvider.Azure, "shared", new() { SizeGiB = 100 }));
        Assert.Equal("sizeGiB is 512; Filestore begins at 1024.", Files(CloudProvider.Gcp, "shared", new() { SizeGiB = 512 }).Single().Message);
        Assert.Equal("sizeGiB is not read on AWS: EFS grows by itself.", Files(CloudProvider.Aws, "shared", new() { SizeGiB = 512 }).Single().Message);
        Assert.Equal(("MLP228", "Name it 'shared-data'."), (Files(CloudProvider.Gcp, "SharedData").Single().RuleId, Files(CloudProvider.Gcp, "SharedData").Single().Mend));
        Assert.Equal(["MLP228 platform.storage.fileSystems.ab"], Found.Lines(Files(CloudProvider.Azure, "ab")));
        Assert.Equal(["MLP231 platform.storage.fileSystems"], Found.Lines(Files(CloudProvider.Existing, "shared")));
    }

    [Theory]
    [InlineData(CloudProvider.Aws, "acme-models", true)]
    [InlineData(CloudProvider.Aws, "acme.models.1", true)]
    [InlineData(CloudProvider.Aws, "Acme", false)]
    [InlineData(CloudProvider.Aws, "acme_models", false)]
    [InlineData(CloudProvider.Aws, "acme..models", false)]
    [InlineData(CloudProvider.Aws, "192.168.5.4", false)]
    [InlineData(CloudProvider.Aws, "xn--acme", false)]
    [InlineData(CloudProvider.Aws, "acme--x-s3", false)]
    [InlineData(CloudProvider.Gcp, "acme_models", true)]
    [InlineData(CloudProvider.Gcp, "goog-models", false)]
    [InlineData(CloudProvider.Gcp, "acme-google-models", false)]
    [InlineData(CloudProvider.Gcp, "-acme", false)]
    [InlineData(CloudProvider.Azure, "acmemodels1", true)]
    [InlineData(CloudProvider.Azure, "acme-models", false)]
    [InlineData(CloudProvider.Azure, "acmemodelsofproductionineurope", false)]
    public void Buckets_have_names_that_the_cloud_takes(CloudProvider cloud, string name, bool fine) =>
        Assert.Equal(fine ? [] : ["MLP229 platform.storage.buckets.bucket-0.name"], Found.Lines(Buckets(cloud, name)));

    [Fact]
    public void Each_bucket_has_another_name() =>
        Assert.Equal("\"acme-models\" is the name of 'bucket-0' already.", Buckets(CloudProvider.Aws, "acme-models", "acme-models").Single().Message);

    [Fact]
    public void Buckets_of_a_cluster_that_is_there_are_not_read() =>
        Assert.Equal("buckets are not read on a cluster that is there already.", Buckets(CloudProvider.Existing, "acme").Single().Message);

    [Fact]
    public void Weights_come_from_the_cluster_s_own_cloud()
    {
        static IReadOnlyList<Finding> In(string source) => [.. RuleSet.Check(Sound.OnAws(
            [("gpu", Sound.Gpu)],
            ("scorer", Sound.Model with { Weights = new() { Source = source, SizeGiB = 1 } }))).Where(finding => finding.RuleId == "MLP230")];
        Assert.Empty(In("s3://acme-models/fraud/v3"));
        Assert.Empty(In("https://models.example.com/fraud-v3.tar"));
        Assert.Equal(
            """
            warning MLP230 at platform.tenants.fraud.models.scorer.weights.source
              "acme-models" is a bucket of Google Cloud, and the cluster is on AWS: its pods get no identity there.
              Mend: Copy the weights to a bucket of AWS, or give the pods a key by other means.
            """,
            Findings.Text(In("gs://acme-models/fraud/v3")));
        Assert.Single(In("https://acme.blob.core.windows.net/models/fraud"));
    }
}
