using System.Collections.Immutable;
using MlPlatform.Components.Clusters;
using MlPlatform.Core.Specs;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Efs;
using Pulumi.Aws.Efs.Inputs;
using Pulumi.Aws.Vpc;

namespace MlPlatform.Infra.Aws.Storage;

/// <summary>File systems of EFS, encrypted and backed up, that the nodes of a cluster reach in each of its zones.</summary>
public sealed class EksFileSystems : ComponentResource
{
    // The user that EFS takes every pod for, so that pods of any user that isn't root write and read the same files.
    const int User = 1000;
    const int NfsPort = 2049;
    static readonly TimeSpan Slowest = TimeSpan.FromMinutes(30);

    /// <summary>Makes the file systems and their addresses.</summary>
    /// <param name="name">Name of the component and prefix of its children.</param>
    /// <param name="args">The file systems, and where they are mounted.</param>
    /// <param name="options">Options of the component.</param>
    public EksFileSystems(string name, EksFileSystemsArgs args, ComponentResourceOptions? options = null)
        : base("mlplatform:aws:EksFileSystems", name, options)
    {
        var child = new CustomResourceOptions { Parent = this, CustomTimeouts = new() { Create = Slowest, Update = Slowest, Delete = Slowest } };
        var group = new SecurityGroup(name, new()
        {
            Name = $"{args.Cluster.Name}-efs",
            Description = $"File systems of the EKS cluster {args.Cluster.Name}",
            VpcId = args.VpcId,
            Tags = new InputMap<string> { ["Name"] = $"{args.Cluster.Name}-efs" },
        }, child);
        var nodes = new SecurityGroupIngressRule($"{name}-nfs", new()
        {
            SecurityGroupId = group.Id,
            Description = "NFS from the nodes",
            IpProtocol = "tcp",
            FromPort = NfsPort,
            ToPort = NfsPort,
            ReferencedSecurityGroupId = args.SecurityGroupId,
        }, new() { Parent = this });

        Volumes = args.FileSystems.ToImmutableSortedDictionary(files => files.Key, files => Volume($"{name}-{files.Key}", files.Key, files.Value, args, group, nodes, child), StringComparer.Ordinal);
        RegisterOutputs();
    }

    /// <summary>The file systems by name, as the cluster mounts them.</summary>
    public IReadOnlyDictionary<string, SharedVolume> Volumes { get; }

    static SharedVolume Volume(
        string name, string files, SharedFileSystemSpec spec, EksFileSystemsArgs args, SecurityGroup group, Resource nodes, CustomResourceOptions child)
    {
        var system = new FileSystem(name, new()
        {
            CreationToken = $"{args.Cluster.Name}-{files}",
            Encrypted = true,
            KmsKeyId = args.KeyArn,
            PerformanceMode = "generalPurpose",
            // Bursting falls to 50 KiB a second and GiB once its credits are used, in the middle of a load of weights.
            ThroughputMode = "elastic",
            Tags = new InputMap<string> { ["Name"] = $"{args.Cluster.Name}-{files}" },
        }, CustomResourceOptions.Merge(child, new() { Protect = args.Cluster.DeletionProtection }));
        var backup = new BackupPolicy(name, new() { FileSystemId = system.Id, BackupPolicyDetails = new BackupPolicyBackupPolicyArgs { Status = "ENABLED" } }, child);
        var entry = new AccessPoint(name, new()
        {
            FileSystemId = system.Id,
            PosixUser = new AccessPointPosixUserArgs { Uid = User, Gid = User },
            RootDirectory = new AccessPointRootDirectoryArgs
            {
                Path = "/shared",
                CreationInfo = new AccessPointRootDirectoryCreationInfoArgs { OwnerUid = User, OwnerGid = User, Permissions = "0775" },
            },
            Tags = new InputMap<string> { ["Name"] = $"{args.Cluster.Name}-{files}" },
        }, child);
        var targets = args.Subnets.OrderBy(subnet => subnet.Key, StringComparer.Ordinal).Select(subnet => new MountTarget(
            $"{name}-{subnet.Key}",
            new() { FileSystemId = system.Id, SubnetId = subnet.Value, SecurityGroups = [group.Id] },
            child));

        return new()
        {
            Driver = "efs.csi.aws.com",
            // kubernetes-sigs/aws-efs-csi-driver, examples/kubernetes/access_points
            Handle = Output.Tuple(system.Id, entry.Id).Apply(ids => $"{ids.Item1}::{ids.Item2}"),
            SizeGiB = spec.SizeGiB,
            Ready = [backup, entry, nodes, .. targets],
        };
    }
}
