using MlPlatform.Core.Specs;
using MlPlatform.Infra.Aws.Identity;
using Pulumi;
using Pulumi.Aws.S3;
using Pulumi.Aws.S3.Inputs;

namespace MlPlatform.Infra.Aws.Storage;

/// <summary>Buckets of S3: encrypted, never public, with their old versions kept for a while.</summary>
public sealed class EksBuckets : ComponentResource
{
    const int UnfinishedDays = 7;

    /// <summary>Makes the buckets.</summary>
    /// <param name="name">Name of the component and prefix of its children.</param>
    /// <param name="args">The buckets.</param>
    /// <param name="options">Options of the component.</param>
    public EksBuckets(string name, EksBucketsArgs args, ComponentResourceOptions? options = null)
        : base("mlplatform:aws:EksBuckets", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        Buckets = [.. args.Buckets.OrderBy(bucket => bucket.Key, StringComparer.Ordinal).Select(bucket => Make($"{name}-{bucket.Key}", bucket.Value, args, child))];
        RegisterOutputs();
    }

    /// <summary>The buckets.</summary>
    public IReadOnlyList<Bucket> Buckets { get; }

    static Bucket Make(string name, BucketSpec spec, EksBucketsArgs args, CustomResourceOptions child)
    {
        CustomResourceOptions After(Resource resource) => CustomResourceOptions.Merge(child, new() { DependsOn = { resource } });
        var bucket = new Bucket(name, new() { BucketName = spec.Name }, CustomResourceOptions.Merge(child, new() { Protect = args.Cluster.DeletionProtection }));
        // One after the other: S3 refuses two changes of a bucket at once.
        var closed = new BucketPublicAccessBlock(
            name,
            new() { Bucket = spec.Name, BlockPublicAcls = true, BlockPublicPolicy = true, IgnorePublicAcls = true, RestrictPublicBuckets = true },
            After(bucket));
        var encryption = new BucketServerSideEncryptionConfiguration(name, new()
        {
            Bucket = spec.Name,
            Rules = new BucketServerSideEncryptionConfigurationRuleArgs
            {
                ApplyServerSideEncryptionByDefault = new BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefaultArgs { SseAlgorithm = "aws:kms", KmsMasterKeyId = args.KeyArn },
                // Else each object is a call of KMS.
                BucketKeyEnabled = true,
            },
        }, After(closed));
        var versions = new BucketVersioning(
            name,
            new() { Bucket = spec.Name, VersioningConfiguration = new BucketVersioningVersioningConfigurationArgs { Status = "Enabled" } },
            After(encryption));
        var expiry = new BucketLifecycleConfiguration(name, new()
        {
            Bucket = spec.Name,
            Rules = new BucketLifecycleConfigurationRuleArgs
            {
                Id = "old-versions",
                Status = "Enabled",
                Filter = new BucketLifecycleConfigurationRuleFilterArgs { Prefix = "" },
                NoncurrentVersionExpiration = new BucketLifecycleConfigurationRuleNoncurrentVersionExpirationArgs { NoncurrentDays = spec.KeepDeletedDays },
                AbortIncompleteMultipartUpload = new BucketLifecycleConfigurationRuleAbortIncompleteMultipartUploadArgs { DaysAfterInitiation = UnfinishedDays },
            },
        }, After(versions));
        _ = new BucketPolicy(name, new() { Bucket = spec.Name, Policy = OnlyEncrypted(AwsScope.Of(args.Cluster), spec.Name) }, After(expiry));
        return bucket;
    }

    static string OnlyEncrypted(AwsScope scope, string bucket) => PolicyText.Of(
        new Statement("OnlyEncrypted", ["s3:*"], scope.S3(bucket), scope.S3($"{bucket}/*"))
        {
            Deny = true,
            Principal = ("AWS", ["*"]),
            Conditions = [new("Bool", "aws:SecureTransport", "false")],
        });
}
