using System.Globalization;
using MlPlatform.Components;
using MlPlatform.Core;
using Pulumi;
using Pulumi.Gcp.Storage;
using Pulumi.Gcp.Storage.Inputs;

namespace MlPlatform.Infra.Gcp.Storage;

/// <summary>A bucket in the region of the cluster: never public, its objects encrypted, and what was deleted or overwritten kept for a while.</summary>
public sealed class GkeBucket : ComponentResource
{
    // The least that soft deletion has. What it keeps, versions, is kept longer by a rule: it ends at 90 days.
    const int SoftDeletedDays = 7;

    /// <summary>Makes the bucket.</summary>
    /// <param name="name">Name of the component and of the bucket among the stack's resources.</param>
    /// <param name="args">The bucket.</param>
    /// <param name="options">Options of the component; what it depends on, the bucket waits for: the grant on the key.</param>
    public GkeBucket(string name, GkeBucketArgs args, ComponentResourceOptions? options = null)
        : base("mlplatform:gcp:GkeBucket", name, options)
    {
        var cluster = args.Platform.Cluster;
        var spec = args.Platform.Storage.Buckets[args.Bucket];
        Bucket = new Bucket(name, new()
        {
            Name = spec.Name,
            Project = cluster.Account!,
            // Cloud Storage tells it like that.
            Location = cluster.Region!.ToUpper(CultureInfo.InvariantCulture),
            StorageClass = "STANDARD",
            UniformBucketLevelAccess = true,
            PublicAccessPrevention = "enforced",
            Encryption = new BucketEncryptionArgs { DefaultKmsKeyName = args.KeyId },
            Versioning = new BucketVersioningArgs { Enabled = true },
            LifecycleRules =
            [
                new BucketLifecycleRuleArgs
                {
                    Action = new BucketLifecycleRuleActionArgs { Type = "Delete" },
                    Condition = new BucketLifecycleRuleConditionArgs { DaysSinceNoncurrentTime = spec.KeepDeletedDays, WithState = "ARCHIVED" },
                },
            ],
            SoftDeletePolicy = new BucketSoftDeletePolicyArgs { RetentionDurationSeconds = SoftDeletedDays * 24 * 60 * 60 },
            Labels = Children.Map(ResourceTags.Of(args.Platform)),
            // A bucket that holds anything outlives the stack.
            ForceDestroy = false,
        }, Children.Of(this, options));
        RegisterOutputs();
    }

    /// <summary>The bucket.</summary>
    public Bucket Bucket { get; }
}
