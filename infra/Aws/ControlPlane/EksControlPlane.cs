using MlPlatform.Core.Networks;
using MlPlatform.Infra.Aws.Identity;
using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Eks.Inputs;
using Pulumi.Aws.Iam;
using Pulumi.Aws.Kms;

namespace MlPlatform.Infra.Aws.ControlPlane;

/// <summary>The control plane of EKS: private, logged, its secrets encrypted with a key of the customer's, access by entries of its API.</summary>
public sealed class EksControlPlane : ComponentResource
{
    static readonly TimeSpan Slowest = TimeSpan.FromMinutes(45);

    /// <summary>Makes the key, the role, the log group and the cluster, and lets its administrators in.</summary>
    /// <param name="name">Name of the component and prefix of its children.</param>
    /// <param name="args">The cluster and where it is.</param>
    /// <param name="options">Options of the component.</param>
    public EksControlPlane(string name, EksControlPlaneArgs args, ComponentResourceOptions? options = null)
        : base("mlplatform:aws:EksControlPlane", name, options)
    {
        var spec = args.Cluster;
        var partition = AwsRegions.Partition(spec.Region);
        var child = new CustomResourceOptions { Parent = this };

        var key = new Key(name, new() { Description = $"Secrets of the EKS cluster {spec.Name}", EnableKeyRotation = true, DeletionWindowInDays = 30 }, child);
        _ = new Pulumi.Aws.Kms.Alias(name, new() { Name = $"alias/eks/{spec.Name}", TargetKeyId = key.KeyId }, child);
        var role = ServiceRole.Make(name, partition, Trust.ControlPlane, child, "AmazonEKSClusterPolicy");
        var useKey = new RolePolicy($"{name}-key", new() { Role = role.Role.Name, Policy = key.Arn.Apply(UseOfKey) }, child);
        // Made first: else EKS makes one that keeps its logs for ever, and this one collides with it.
        var logs = new LogGroup(name, new() { Name = $"/aws/eks/{spec.Name}/cluster", RetentionInDays = spec.LogRetentionDays }, child);

        Cluster = new Cluster(name, new()
        {
            Name = spec.Name,
            Version = spec.KubernetesVersion,
            RoleArn = role.Role.Arn,
            VpcConfig = new ClusterVpcConfigArgs
            {
                SubnetIds = args.SubnetIds,
                EndpointPrivateAccess = true,
                EndpointPublicAccess = spec.PublicAccessCidrs.Count > 0,
                PublicAccessCidrs = spec.PublicAccessCidrs.Order(StringComparer.Ordinal).ToArray(),
            },
            AccessConfig = new ClusterAccessConfigArgs { AuthenticationMode = "API", BootstrapClusterCreatorAdminPermissions = false },
            BootstrapSelfManagedAddons = false,
            EnabledClusterLogTypes = ["api", "audit", "authenticator", "controllerManager", "scheduler"],
            EncryptionConfig = new ClusterEncryptionConfigArgs
            {
                Provider = new ClusterEncryptionConfigProviderArgs { KeyArn = key.Arn },
                Resources = ["secrets"],
            },
            // Extended support costs six times as much and is what AWS chooses where nobody does.
            UpgradePolicy = new ClusterUpgradePolicyArgs { SupportType = "STANDARD" },
            DeletionProtection = spec.DeletionProtection,
        }, CustomResourceOptions.Merge(child, new()
        {
            DependsOn = [.. role.All, useKey, logs],
            // EKS never tells it again: an import or a later change would replace the cluster.
            IgnoreChanges = { "bootstrapSelfManagedAddons" },
            CustomTimeouts = new() { Create = Slowest, Update = 2 * Slowest, Delete = Slowest },
        }));

        Access = [.. spec.Administrators.OrderBy(admin => admin.Key, StringComparer.Ordinal).SelectMany(admin => Administrator(name, admin.Key, admin.Value, partition, child))];
        RegisterOutputs();
    }

    /// <summary>The cluster.</summary>
    public Cluster Cluster { get; }

    /// <summary>What lets the administrators in; nothing in the cluster can be made before.</summary>
    public IReadOnlyList<Resource> Access { get; }

    Resource[] Administrator(string name, string admin, string principal, string partition, CustomResourceOptions child)
    {
        var entry = new AccessEntry($"{name}-{admin}", new() { ClusterName = Cluster.Name, PrincipalArn = principal }, child);
        var policy = new AccessPolicyAssociation($"{name}-{admin}", new()
        {
            ClusterName = Cluster.Name,
            PrincipalArn = principal,
            PolicyArn = $"arn:{partition}:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy",
            AccessScope = new AccessPolicyAssociationAccessScopeArgs { Type = "cluster" },
        }, CustomResourceOptions.Merge(child, new() { DependsOn = { entry } }));
        return [entry, policy];
    }

    static string UseOfKey(string arn) =>
        $$$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["kms:Decrypt","kms:DescribeKey","kms:Encrypt","kms:ListGrants"],"Resource":"{{{arn}}}"}]}""";
}
