using MlPlatform.Components;
using MlPlatform.Core;
using Pulumi;
using Pulumi.AzureNative.Storage;
using Pulumi.AzureNative.Storage.Inputs;

namespace MlPlatform.Infra.Azure.Storage;

/// <summary>
/// A bucket for weights: a storage account with one container. It is read and written by identities of Entra only, and from the nodes' subnet;
/// what is overwritten or deleted can be brought back for some days.
/// </summary>
public sealed class AksBucket : ComponentResource
{
    /// <summary>Name of the container.</summary>
    internal const string Container = "models";

    /// <summary>Makes the storage account and its container.</summary>
    /// <param name="name">Name of the component and of its children.</param>
    /// <param name="args">The bucket.</param>
    /// <param name="options">Options of the component; what it depends on, its children wait for: the subnet, and the right to use the key.</param>
    public AksBucket(string name, AksBucketArgs args, ComponentResourceOptions? options = null)
        : base("mlplatform:azure:AksBucket", name, options)
    {
        var names = AksNames.Of(args.Platform.Cluster);
        var spec = args.Platform.Storage.Buckets[args.Bucket];
        var child = Children.Of(this, options);

        var settings = ClosedAccount.Of(names, spec.Name);
        settings.Sku = new SkuArgs { Name = names.Zones().Count > 1 ? SkuName.Standard_ZRS : SkuName.Standard_LRS };
        settings.EnableHttpsTrafficOnly = true;
        settings.DefaultToOAuthAuthentication = true;
        settings.Tags = Children.Map(ResourceTags.Of(args.Platform));
        var account = new StorageAccount(name, settings, CustomResourceOptions.Merge(child, new() { Protect = args.Platform.Cluster.DeletionProtection }));
        DeleteRetentionPolicyArgs Kept() => new() { Enabled = true, Days = spec.KeepDeletedDays };
        var service = new BlobServiceProperties(name, new()
        {
            ResourceGroupName = names.Group,
            AccountName = spec.Name,
            BlobServicesName = "default",
            DeleteRetentionPolicy = Kept(),
            ContainerDeleteRetentionPolicy = Kept(),
        }, CustomResourceOptions.Merge(child, new() { DependsOn = { account } }));
        Models = new BlobContainer(name, new()
        {
            ResourceGroupName = names.Group,
            AccountName = spec.Name,
            ContainerName = Container,
            PublicAccess = PublicAccess.None,
        }, CustomResourceOptions.Merge(child, new() { DependsOn = { service } }));
        RegisterOutputs();
    }

    /// <summary>The container.</summary>
    public BlobContainer Models { get; }
}
