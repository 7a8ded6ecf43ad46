using System.Text.RegularExpressions;
using MlPlatform.Core.Rules.Clusters;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Storage;

/// <summary>Buckets that the stack makes.</summary>
sealed partial class BucketName : IRule<PlatformSpec>
{
    const string OnAws = "3 to 63 lower-case letters, digits, '.' and '-', a letter or digit first and last, and no IP address";
    const string OnGoogle = "3 to 63 lower-case letters, digits, '-' and '_', a letter or digit first and last; one with dots is a domain that you have shown to be yours";
    const string OnAzure = "the name of a storage account: 3 to 24 lower-case letters and digits";

    // AWS' page on names of general purpose buckets; Google's on names of buckets.
    static readonly string[] FirstOnAws = ["xn--", "sthree-", "amzn-s3-demo-"];
    static readonly string[] LastOnAws = ["-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3"];

    public string Id => "MLP229";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "Every bucket has a name that its cloud takes, and each another one";

    public string Explanation =>
        $"Names of buckets are shared by everybody in the world. S3 takes {OnAws}; Google Cloud {OnGoogle}; Azure {OnAzure}. A name can't be changed: the bucket would be replaced, and what is in it lost.";

    public string Mend => "Name it as its cloud takes it, with something of your own in it.";

    public IEnumerable<Finding> Check(Node<PlatformSpec> node)
    {
        var cluster = node.Part(nameof(PlatformSpec.Cluster), node.Spec.Cluster);
        if (!Clouds.Makes(cluster) || !node.Knows(nameof(PlatformSpec.Storage)))
            yield break;
        var storage = node.Part(nameof(PlatformSpec.Storage), node.Spec.Storage);
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var bucket in storage.Parts(nameof(StorageSpec.Buckets), storage.Spec.Buckets).Where(bucket => bucket.Knows(nameof(BucketSpec.Name))))
        {
            var (at, name) = (bucket.At(nameof(BucketSpec.Name)), bucket.Spec.Name);
            var (fine, allowed) = cluster.Spec.Cloud switch
            {
                CloudProvider.Gcp => (IsGoogles(name), OnGoogle),
                CloudProvider.Azure => (AzureForm().IsMatch(name), OnAzure),
                _ => (IsAws(name), OnAws),
            };
            if (!fine)
                yield return this.Found(at, $"{Shown.Text(name)} can't be the name of a bucket on {Clouds.Name(cluster.Spec.Cloud)}; allowed is {allowed}.", $"Name it so: {allowed}.");
            else if (!owners.TryAdd(name, bucket.Name))
                yield return this.Found(at, $"{Shown.Text(name)} is the name of '{owners[name]}' already.", "Name one of the two otherwise.");
        }
    }

    static bool IsAws(string name) =>
        AwsForm().IsMatch(name)
        && !name.Contains("..", StringComparison.Ordinal)
        && !Address().IsMatch(name)
        && !Array.Exists(FirstOnAws, prefix => name.StartsWith(prefix, StringComparison.Ordinal))
        && !Array.Exists(LastOnAws, suffix => name.EndsWith(suffix, StringComparison.Ordinal));

    static bool IsGoogles(string name) =>
        GoogleForm().IsMatch(name) && !Address().IsMatch(name) && !name.StartsWith("goog", StringComparison.Ordinal) && !name.Contains("google", StringComparison.Ordinal);

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\z")]
    private static partial Regex AwsForm();

    [GeneratedRegex(@"\A(?=.{3,222}\z)[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)*\z")]
    private static partial Regex GoogleForm();

    [GeneratedRegex(@"\A[a-z0-9]{3,24}\z")]
    private static partial Regex AzureForm();

    [GeneratedRegex(@"\A\d+\.\d+\.\d+\.\d+\z")]
    private static partial Regex Address();
}
