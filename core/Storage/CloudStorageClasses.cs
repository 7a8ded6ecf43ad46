using System.Collections.Frozen;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Storage;

/// <summary>
/// The storage classes that clusters of a cloud have, and the access modes that their volumes can give. On AWS one is made with the platform (<see cref="MadeStorageClasses"/>), and
/// <c>gp2</c> is EKS' own.
/// </summary>
public static class CloudStorageClasses
{
    // A block device is attached to one node: kubernetes-sigs/aws-ebs-csi-driver, docs/parameters.md; kubernetes-sigs/azuredisk-csi-driver, docs.
    static readonly IReadOnlyList<AccessMode> Block = [AccessMode.ReadWriteOnce, AccessMode.ReadWriteOncePod];

    // A persistent disk may be attached to many nodes if none writes: Google's page on persistent volumes.
    static readonly IReadOnlyList<AccessMode> BlockOrReadOnly = [AccessMode.ReadWriteOnce, AccessMode.ReadWriteOncePod, AccessMode.ReadOnlyMany];

    // A file system over the network gives all of them.
    static readonly IReadOnlyList<AccessMode> Files = Enum.GetValues<AccessMode>();

    static readonly FrozenDictionary<string, IReadOnlyList<AccessMode>> Aws = Named(("gp2", Block), (MadeStorageClasses.EksDefault, Block));

    static readonly FrozenDictionary<string, IReadOnlyList<AccessMode>> Gcp = Named(
        ("standard", BlockOrReadOnly), ("standard-rwo", BlockOrReadOnly), ("premium-rwo", BlockOrReadOnly),
        ("standard-rwx", Files), ("premium-rwx", Files), ("zonal-rwx", Files), ("enterprise-rwx", Files));

    static readonly FrozenDictionary<string, IReadOnlyList<AccessMode>> Azure = Named(
        ("default", Block), ("managed", Block), ("managed-premium", Block), ("managed-csi", Block), ("managed-csi-premium", Block),
        ("azurefile", Files), ("azurefile-premium", Files), ("azurefile-csi", Files), ("azurefile-csi-premium", Files), ("azureblob-fuse-premium", Files), ("azureblob-nfs-premium", Files));

    static readonly FrozenDictionary<string, IReadOnlyList<AccessMode>> None = Named();

    /// <summary>The classes by name; none of a cluster that is there already, whose classes may be anything.</summary>
    /// <param name="cloud">Who runs the cluster.</param>
    public static IReadOnlyDictionary<string, IReadOnlyList<AccessMode>> Of(CloudProvider cloud) => cloud switch
    {
        CloudProvider.Aws => Aws,
        CloudProvider.Gcp => Gcp,
        CloudProvider.Azure => Azure,
        _ => None,
    };

    /// <summary>The classes by name, with those that the platform's file systems have: on AWS one each, named as it is.</summary>
    /// <param name="platform">The platform; it makes its cluster.</param>
    public static IReadOnlyDictionary<string, IReadOnlyList<AccessMode>> Of(PlatformSpec platform)
    {
        ArgumentNullException.ThrowIfNull(platform);
        var classes = new SortedDictionary<string, IReadOnlyList<AccessMode>>(StringComparer.Ordinal);
        foreach (var (name, modes) in Of(platform.Cluster.Cloud))
            classes.Add(name, modes);
        foreach (var files in platform.Cluster.Cloud == CloudProvider.Aws ? platform.Storage.FileSystems.Keys : [])
            classes.TryAdd(files, Files);
        return classes;
    }

    static FrozenDictionary<string, IReadOnlyList<AccessMode>> Named(params ReadOnlySpan<(string Name, IReadOnlyList<AccessMode> Modes)> classes)
    {
        var named = new Dictionary<string, IReadOnlyList<AccessMode>>(StringComparer.Ordinal);
        foreach (var (name, modes) in classes)
            named.Add(name, modes);
        return named.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
