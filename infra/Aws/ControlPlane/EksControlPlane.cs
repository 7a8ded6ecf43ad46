using MlPlatform.Core.Specs;
using MlPlatform.Infra.Aws.Encryption;
using MlPlatform.Infra.Aws.Identity;
using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Eks.Inputs;
using Pulumi.Aws.Vpc;
using Pulumi.Utilities;

namespace MlPlatform.Infra.Aws.ControlPlane;

/// <summary>The control plane of EKS: private, logged, its secrets encrypted with a key of the customer's, access by entries of its API.</summary>
public sealed class EksControlPlane : ComponentResource
{
    static readonly TimeSpan Slowest = TimeSpan.FromMinutes(45);

    /// <summary>Makes the role, the log group and the cluster, and lets its administrators in.</summary>
    /// <param name="name">Name of the component and prefix of its children.</param>
    /// <param name="args">The cluster and where it is.</param>
    /// <param name="options">Options of the component.</param>
    public EksControlPlane(string name, EksControlPlaneArgs args, ComponentResourceOptions? options = null)
        : base("mlplatform:aws:EksControlPlane", name, options)
    {
        var spec = args.Cluster;
        var scope = AwsScope.Of(spec);
        var child = new CustomResourceOptions { Parent = this };

        var role = ServiceRole
            .Make(name, scope, Trust.ControlPlane, child, "AmazonEKSClusterPolicy")
            .With(name, "key", args.KeyArn.Apply(KeyUse.ForSecrets), child);
        // Made first: else EKS makes one that keeps its logs for ever, and this one collides with it.
        var logs = new LogGroup(
            name,
            new() { Name = $"/aws/eks/{spec.Name}/cluster", RetentionInDays = spec.LogRetentionDays, KmsKeyId = args.KeyArn },
            child);

        Cluster = new Cluster(name, new()
        {
            Name = spec.Name,
            Version = spec.KubernetesVersion,
            RoleArn = role.Role.Arn,
            VpcConfig = new ClusterVpcConfigArgs
            {
                SubnetIds = args.Subnets.OrderBy(subnet => subnet.Key, StringComparer.Ordinal).Select(subnet => subnet.Value).ToArray(),
                EndpointPrivateAccess = true,
                EndpointPublicAccess = spec.PublicAccessCidrs.Count > 0,
                PublicAccessCidrs = spec.PublicAccessCidrs.Order(StringComparer.Ordinal).ToArray(),
            },
            AccessConfig = new ClusterAccessConfigArgs { AuthenticationMode = "API", BootstrapClusterCreatorAdminPermissions = false },
            KubernetesNetworkConfig = new ClusterKubernetesNetworkConfigArgs { IpFamily = "ipv4", ServiceIpv4Cidr = spec.ServiceCidr },
            BootstrapSelfManagedAddons = false,
            EnabledClusterLogTypes = ["api", "audit", "authenticator", "controllerManager", "scheduler"],
            EncryptionConfig = new ClusterEncryptionConfigArgs
            {
                Provider = new ClusterEncryptionConfigProviderArgs { KeyArn = args.KeyArn },
                Resources = ["secrets"],
            },
            // Extended support costs six times as much and is what AWS chooses where nobody does.
            UpgradePolicy = new ClusterUpgradePolicyArgs { SupportType = spec.ReleaseChannel == ReleaseChannel.Extended ? "EXTENDED" : "STANDARD" },
            DeletionProtection = spec.DeletionProtection,
        }, CustomResourceOptions.Merge(child, new()
        {
            DependsOn = [.. role.All, logs],
            // EKS never tells it again: an import or a later change would replace the cluster.
            IgnoreChanges = { "bootstrapSelfManagedAddons" },
            CustomTimeouts = new() { Create = Slowest, Update = 2 * Slowest, Delete = Slowest },
        }));

        // EKS tells it with the cluster; where nothing is deployed yet, the rest of the cluster's network may be known and this isn't.
        SecurityGroupId = Cluster.VpcConfig.Apply(network => network.ClusterSecurityGroupId is { } id ? Output.Create(id) : OutputUtilities.CreateUnknown(""));
        Access =
        [
            .. spec.Administrators.OrderBy(admin => admin.Key, StringComparer.Ordinal).SelectMany(admin => Administrator(name, admin.Key, admin.Value, scope, child)),
            .. spec.PrivateAccessCidrs.Order(StringComparer.Ordinal).Select(range => WayIn(name, range, child)),
        ];
        RegisterOutputs();
    }

    /// <summary>The cluster.</summary>
    public Cluster Cluster { get; }

    /// <summary>The security group that EKS makes for the control plane and the nodes of node groups.</summary>
    public Output<string> SecurityGroupId { get; }

    /// <summary>What lets the administrators in; nothing in the cluster can be made before.</summary>
    public IReadOnlyList<Resource> Access { get; }

    Resource[] Administrator(string name, string admin, string principal, AwsScope scope, CustomResourceOptions child)
    {
        var entry = new AccessEntry($"{name}-{admin}", new() { ClusterName = Cluster.Name, PrincipalArn = principal }, child);
        var policy = new AccessPolicyAssociation($"{name}-{admin}", new()
        {
            ClusterName = Cluster.Name,
            PrincipalArn = principal,
            PolicyArn = $"arn:{scope.Partition}:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy",
            AccessScope = new AccessPolicyAssociationAccessScopeArgs { Type = "cluster" },
        }, CustomResourceOptions.Merge(child, new() { DependsOn = { entry } }));
        return [entry, policy];
    }

    // The nodes have the same group: whoever is let in here reaches their port 443 too, where nothing listens unless a pod asks for it.
    SecurityGroupIngressRule WayIn(string name, string range, CustomResourceOptions child) => new($"{name}-from-{range}", new()
    {
        SecurityGroupId = SecurityGroupId,
        Description = "Kubernetes API",
        IpProtocol = "tcp",
        FromPort = 443,
        ToPort = 443,
        CidrIpv4 = range,
    }, child);
}
