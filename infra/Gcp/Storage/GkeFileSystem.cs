using System.Collections.Immutable;
using MlPlatform.Components;
using MlPlatform.Components.Clusters;
using MlPlatform.Core;
using MlPlatform.Infra.Gcp.Network;
using Pulumi;
using Pulumi.Gcp.Filestore;
using Pulumi.Gcp.Filestore.Inputs;
using Pulumi.Gcp.Filestore.Outputs;

namespace MlPlatform.Infra.Gcp.Storage;

/// <summary>A file system of Filestore's that pods of all zones mount at once.</summary>
public sealed class GkeFileSystem : ComponentResource
{
    // Google's page on the tiers of Filestore: regional ones outlive a zone and begin at 100 GiB. That the basic ones have no customer's key is from memory.
    const string Tier = "REGIONAL";
    const string Share = "volume";

    static readonly TimeSpan Slowest = TimeSpan.FromMinutes(40);

    /// <summary>Makes the instance.</summary>
    /// <param name="name">Name of the component and of the instance among the stack's resources.</param>
    /// <param name="args">The file system.</param>
    /// <param name="options">Options of the component; what it depends on, the instance waits for: the network, and the grant on the key.</param>
    public GkeFileSystem(string name, GkeFileSystemArgs args, ComponentResourceOptions? options = null)
        : base("mlplatform:gcp:GkeFileSystem", name, options)
    {
        var cluster = args.Platform.Cluster;
        var spec = args.Platform.Storage.FileSystems[args.FileSystem];
        var instance = $"{cluster.Name}-{args.FileSystem}";
        var place = NetworkPlace.Of(cluster);
        Instance = new Instance(name, new()
        {
            Name = instance,
            Project = cluster.Account!,
            Location = cluster.Region!,
            Tier = Tier,
            FileShares = new InstanceFileSharesArgs { Name = Share, CapacityGb = spec.SizeGiB },
            // In a network that another project shares, private services access is the only way, and is there already (Google's page on shared VPCs, from memory).
            Networks = [new InstanceNetworkArgs { Network = place.Network, Modes = ["MODE_IPV4"], ConnectMode = place.Shared ? "PRIVATE_SERVICE_ACCESS" : "DIRECT_PEERING" }],
            KmsKeyName = args.KeyId,
            DeletionProtectionEnabled = cluster.DeletionProtection,
            Labels = Children.Map(ResourceTags.Of(args.Platform)),
        }, Children.Of(this, options, new() { Create = Slowest, Update = Slowest, Delete = Slowest }));

        Volume = new()
        {
            // kubernetes-sigs/gcp-filestore-csi-driver, docs/kubernetes: handle and attributes of a share that is there already
            Driver = "filestore.csi.storage.gke.io",
            Handle = Output.Create($"modeInstance/{cluster.Region}/{instance}/{Share}"),
            Attributes = new Dictionary<string, Output<string>>
            {
                ["ip"] = Instance.Networks.Apply(networks => Told.Of(Address(networks), $"address of the file system {args.FileSystem}")),
                ["volume"] = Output.Create(Share),
            },
            SizeGiB = spec.SizeGiB,
            Ready = [Instance],
        };
        RegisterOutputs();
    }

    /// <summary>The instance.</summary>
    public Instance Instance { get; }

    /// <summary>It, as a PersistentVolume of a cluster names it.</summary>
    public SharedVolume Volume { get; }

    // An answer that echoes what was asked for has a network without addresses, and a list that isn't there has no length.
    static string? Address(ImmutableArray<InstanceNetwork> networks) => networks.IsDefaultOrEmpty || networks[0].IpAddresses.IsDefaultOrEmpty ? null : networks[0].IpAddresses[0];
}
