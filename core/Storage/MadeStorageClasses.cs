using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Storage;

/// <summary>
/// The storage classes that a platform makes, beside those that the cloud brings: on AWS the default one, since EKS brings none that encrypts with the cluster's key. GKE's and AKS' are on SSD and
/// encrypted, and stay.
/// </summary>
public static class MadeStorageClasses
{
    /// <summary>Name of the default class on AWS.</summary>
    public const string EksDefault = "gp3";

    /// <summary>Drivers that are there with the clusters.</summary>
    internal const string Ebs = "ebs.csi.aws.com", Efs = "efs.csi.aws.com";

    /// <summary>Those of a platform, by name.</summary>
    /// <param name="platform">The platform.</param>
    public static IReadOnlyList<MadeStorageClass> Of(PlatformSpec platform)
    {
        ArgumentNullException.ThrowIfNull(platform);
        IEnumerable<MadeStorageClass> usual = platform.Cluster.Cloud == CloudProvider.Aws && !platform.Storage.Classes.ContainsKey(EksDefault)
            ? [new() { Name = EksDefault, Provisioner = Ebs, Parameters = Ssd(), IsDefault = true, UsesClusterKey = true }]
            : [];
        return [.. usual.Concat(platform.Storage.Classes.Where(one => one.Value.Provisioner is not null).Select(one => Set(one.Key, one.Value))).OrderBy(one => one.Name, StringComparer.Ordinal)];
    }

    static MadeStorageClass Set(string name, StorageClassSpec spec) => new()
    {
        Name = name,
        Provisioner = spec.Provisioner!,
        Parameters = new SortedDictionary<string, string>(spec.Parameters.ToDictionary(parameter => parameter.Key, parameter => parameter.Value), StringComparer.Ordinal),
        Retain = spec.Retain,
        IsDefault = name == EksDefault && spec.Provisioner == Ebs,
        UsesClusterKey = spec.Provisioner == Ebs && !spec.Parameters.ContainsKey("kmsKeyId"),
    };

    // kubernetes-sigs/aws-ebs-csi-driver, docs/parameters.md
    static SortedDictionary<string, string> Ssd() => new(StringComparer.Ordinal) { ["type"] = "gp3" };
}
