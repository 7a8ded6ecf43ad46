using MlPlatform.Core.Specs;
using MlPlatform.Core.Storage;

namespace MlPlatform.Infra.Aws.Identity;

/// <summary>Rights to read buckets.</summary>
static class BucketAccess
{
    /// <summary>The buckets that a role can have rights to.</summary>
    public static IReadOnlyList<ObjectBucket> OnAws(IEnumerable<ObjectBucket> buckets) =>
        [.. buckets.Where(bucket => bucket.Cloud == CloudProvider.Aws).Distinct().OrderBy(bucket => bucket.Name, StringComparer.Ordinal).ThenBy(bucket => bucket.Prefix, StringComparer.Ordinal)];

    /// <summary>The policy that lets a role list and read them, and nothing else.</summary>
    public static string ToRead(AwsScope scope, IReadOnlyList<ObjectBucket> buckets) => PolicyText.Of(
    [
        new Statement("Find", ["s3:GetBucketLocation"], [.. buckets.Select(bucket => scope.S3(bucket.Name)).Distinct()]),
        .. buckets.Select((bucket, number) => List(scope, bucket, number)),
        new Statement("Read", ["s3:GetObject"], [.. buckets.SelectMany(bucket => Objects(scope, bucket))]),
        Decrypt(scope, buckets),
    ]);

    static Statement List(AwsScope scope, ObjectBucket bucket, int number) => new($"List{number}", ["s3:ListBucket"], scope.S3(bucket.Name))
    {
        Conditions = bucket.Prefix.Length == 0 ? [] : [Condition.Like("s3:prefix", bucket.Prefix, $"{bucket.Prefix}/*")],
    };

    // With the key of whichever bucket it is, but for objects of these only: S3 tells KMS the object, or the bucket where it has a key of its own.
    static Statement Decrypt(AwsScope scope, IReadOnlyList<ObjectBucket> buckets) => new("Decrypt", ["kms:Decrypt"], scope.Arn("kms", "key/*"))
    {
        Conditions =
        [
            Condition.Equal("kms:ViaService", $"s3.{scope.Region}.{scope.DnsSuffix}"),
            Condition.Like("kms:EncryptionContext:aws:s3:arn", [.. buckets.SelectMany(bucket => Objects(scope, bucket).Prepend(scope.S3(bucket.Name))).Distinct()]),
        ],
    };

    // A prefix is a folder, or one object.
    static IEnumerable<string> Objects(AwsScope scope, ObjectBucket bucket) => bucket.Prefix.Length == 0
        ? [scope.S3($"{bucket.Name}/*")]
        : [scope.S3($"{bucket.Name}/{bucket.Prefix}"), scope.S3($"{bucket.Name}/{bucket.Prefix}/*")];
}
