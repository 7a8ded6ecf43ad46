using MlPlatform.Components.Clusters;
using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;
using MlPlatform.Core.Storage;
using Pulumi;
using Pulumi.Kubernetes.Storage.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Storage.V1;

namespace MlPlatform.Components.Storage;

/// <summary>Storage classes beside those that the cloud brings: an encrypted default on AWS, one for each file system of EFS, and those of the settings.</summary>
public sealed class StorageClasses : ComponentResource
{
    /// <summary>Makes the classes.</summary>
    /// <param name="name">Name of the component and prefix of its children.</param>
    /// <param name="args">The cluster and its platform.</param>
    /// <param name="options">Options of the component.</param>
    public StorageClasses(string name, StorageClassesArgs args, ComponentResourceOptions? options = null)
        : base("mlplatform:storage:StorageClasses", Checked.Name(name, options, () => RuleSet.Check(name, args.Platform)), Children.On(args.Cluster, options))
    {
        var child = Children.Of(this, options);
        foreach (var made in MadeStorageClasses.Of(args.Platform))
            _ = new StorageClass($"{name}-{made.Name}", Class(made, Parameters(made, args.Cluster.VolumeKey)), child);
        if (args.Cluster.Cloud == CloudProvider.Aws)
            foreach (var (key, volume) in args.Cluster.FileSystems.OrderBy(file => file.Key, StringComparer.Ordinal).Where(file => !args.Platform.Storage.Classes.ContainsKey(file.Key)))
                _ = new StorageClass(
                    $"{name}-{key}",
                    Class(new() { Name = key, Provisioner = volume.Driver, Retain = true }, AccessPoints(volume)),
                    CustomResourceOptions.Merge(child, new() { DependsOn = [.. volume.Ready] }));
        RegisterOutputs();
    }

    static StorageClassArgs Class(MadeStorageClass made, InputMap<string> parameters) => new()
    {
        Metadata = new ObjectMetaArgs
        {
            Name = made.Name,
            Labels = Labels.Of(made.Name, "storage"),
            Annotations = made.IsDefault ? new InputMap<string> { ["storageclass.kubernetes.io/is-default-class"] = "true" } : [],
        },
        Provisioner = made.Provisioner,
        Parameters = parameters,
        ReclaimPolicy = made.Retain ? "Retain" : "Delete",
        AllowVolumeExpansion = true,
        // A disk is in one zone: it is made where its pod is to run, and not before.
        VolumeBindingMode = "WaitForFirstConsumer",
    };

    static InputMap<string> Parameters(MadeStorageClass made, Output<string>? key)
    {
        var parameters = Children.Map(made.Parameters);
        if (!made.UsesClusterKey) return parameters;
        if (!made.Parameters.ContainsKey("encrypted")) parameters.Add("encrypted", "true");
        if (key is not null) parameters.Add("kmsKeyId", key);
        return parameters;
    }

    // A folder of its own for each claim, with a user of its own: what one tenant writes no other reads. kubernetes-sigs/aws-efs-csi-driver, docs/README.md.
    static InputMap<string> AccessPoints(SharedVolume volume) => new()
    {
        ["directoryPerms"] = "700",
        ["fileSystemId"] = volume.Handle.Apply(handle => handle.Split("::")[0]),
        ["provisioningMode"] = "efs-ap",
    };
}
