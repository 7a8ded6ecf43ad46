using MlPlatform.Infra.Aws.Identity;
using Pulumi;
using Pulumi.Aws.Kms;
using Alias = Pulumi.Aws.Kms.Alias;

namespace MlPlatform.Infra.Aws.Encryption;

/// <summary>A key of the customer's that turns every year, and an alias to find it by.</summary>
public sealed class EksKey : ComponentResource
{
    /// <summary>Makes the key.</summary>
    /// <param name="name">Name of the component and of its children.</param>
    /// <param name="args">What it is for.</param>
    /// <param name="options">Options of the component.</param>
    public EksKey(string name, EksKeyArgs args, ComponentResourceOptions? options = null)
        : base("mlplatform:aws:EksKey", name, options)
    {
        var storage = args.Use == EksKeyUse.Storage;
        var child = new CustomResourceOptions { Parent = this };
        Key = new Key(name, new()
        {
            Description = $"{(storage ? "File systems and buckets" : "Secrets, logs and disks")} of the EKS cluster {args.Cluster.Name}",
            EnableKeyRotation = true,
            DeletionWindowInDays = 30,
            Policy = KeyPolicy.Of(AwsScope.Of(args.Cluster), args.Use),
        }, CustomResourceOptions.Merge(child, new() { Protect = storage && args.Cluster.DeletionProtection }));
        _ = new Alias(name, new() { Name = $"alias/eks/{args.Cluster.Name}{(storage ? "-storage" : "")}", TargetKeyId = Key.KeyId }, child);

        RegisterOutputs();
    }

    /// <summary>The key.</summary>
    public Key Key { get; }
}
