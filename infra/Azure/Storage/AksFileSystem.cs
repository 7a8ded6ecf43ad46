using MlPlatform.Components;
using MlPlatform.Components.Clusters;
using MlPlatform.Core;
using Pulumi;
using Pulumi.AzureNative.Storage;
using Pulumi.AzureNative.Storage.Inputs;
using FileShare = Pulumi.AzureNative.Storage.FileShare;

namespace MlPlatform.Infra.Azure.Storage;

/// <summary>A file system that many pods mount at once: a share of Azure Files over NFS, on SSDs, reached from the nodes' subnet only.</summary>
public sealed class AksFileSystem : ComponentResource
{
    /// <summary>Makes the storage account and the share.</summary>
    /// <param name="name">Name of the component and of its children.</param>
    /// <param name="args">The file system; the share has its name.</param>
    /// <param name="options">Options of the component; what it depends on, its children wait for: the subnet, and the right to use the key.</param>
    public AksFileSystem(string name, AksFileSystemArgs args, ComponentResourceOptions? options = null)
        : base("mlplatform:azure:AksFileSystem", name, options)
    {
        var names = AksNames.Of(args.Platform.Cluster);
        var spec = args.Platform.Storage.FileSystems[args.FileSystem];
        var accountName = names.FileAccount(args.FileSystem);
        var child = Children.Of(this, options);

        var settings = ClosedAccount.Of(names, accountName);
        settings.Kind = Kind.FileStorage;
        settings.Sku = new SkuArgs { Name = names.Zones().Count > 1 ? SkuName.Premium_ZRS : SkuName.Premium_LRS };
        // It would refuse NFS, which has no TLS of its own; what is sent stays in the network.
        settings.EnableHttpsTrafficOnly = false;
        settings.Tags = Children.Map(ResourceTags.Of(args.Platform));
        var account = new StorageAccount(name, settings, CustomResourceOptions.Merge(child, new() { Protect = args.Platform.Cluster.DeletionProtection }));
        var share = new FileShare(name, new()
        {
            ResourceGroupName = names.Group,
            AccountName = accountName,
            ShareName = args.FileSystem,
            EnabledProtocols = EnabledProtocols.NFS,
            RootSquash = RootSquashType.NoRootSquash,
            ShareQuota = spec.SizeGiB,
        }, CustomResourceOptions.Merge(child, new() { DependsOn = { account } }));

        // kubernetes-sigs/azurefile-csi-driver, docs/driver-parameters.md
        Volume = new()
        {
            Driver = "file.csi.azure.com",
            Handle = Output.Create($"{names.Group}#{accountName}#{args.FileSystem}"),
            Attributes = new SortedDictionary<string, Output<string>>(StringComparer.Ordinal)
            {
                ["protocol"] = Output.Create("nfs"),
                ["resourceGroup"] = Output.Create(names.Group),
                ["server"] = Output.Create($"{accountName}.file.core.windows.net"),
                ["shareName"] = Output.Create(args.FileSystem),
                ["storageAccount"] = Output.Create(accountName),
            },
            SizeGiB = spec.SizeGiB,
            Ready = [share],
        };
        RegisterOutputs();
    }

    /// <summary>The share, as a volume of the cluster names it.</summary>
    public SharedVolume Volume { get; }
}
