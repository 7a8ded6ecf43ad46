using MlPlatform.Components;
using MlPlatform.Components.Clusters;
using MlPlatform.Infra.Aws.Encryption;
using MlPlatform.Infra.Aws.Identity;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Iam;

namespace MlPlatform.Infra.Aws.Autoscaling;

/// <summary>What Karpenter needs of AWS: rights of the controller and of its nodes, the queue of EC2's warnings, and the tag that it finds the cluster's network by.</summary>
public sealed class EksKarpenter : ComponentResource
{
    /// <summary>Makes the roles, the queue and the tag.</summary>
    /// <param name="name">Name of the component and prefix of its children.</param>
    /// <param name="args">The cluster.</param>
    /// <param name="options">Options of the component; what it depends on, the association waits for.</param>
    public EksKarpenter(string name, EksKarpenterArgs args, ComponentResourceOptions? options = null)
        : base("mlplatform:aws:EksKarpenter", name, options)
    {
        var scope = AwsScope.Of(args.Cluster);
        var child = new CustomResourceOptions { Parent = this };
        var (nodeRole, queueName) = (RoleName.Of(scope, "karpenter", "nodes"), $"{args.Cluster.Name}-karpenter");

        // Its own: EKS makes the access entry of a node group's role, and a second one of the same role collides with it.
        var nodes = ServiceRole.MakeNamed($"{name}-nodes", nodeRole, scope, Trust.Nodes(scope), child, NodeRole.Policies);
        var entry = new AccessEntry(
            $"{name}-nodes",
            new() { ClusterName = args.ClusterName, PrincipalArn = nodes.Role.Arn, Type = "EC2_LINUX" },
            CustomResourceOptions.Merge(child, new() { DependsOn = [.. nodes.Attachments] }));

        var queue = InterruptionQueue.Make(name, queueName, scope, child);
        var controller = ServiceRole
            .Make(name, scope, Trust.Pods(scope, KarpenterCloud.Namespace, KarpenterCloud.ServiceAccount), child)
            .With(name, "volumes", args.KeyArn.Apply(key => KeyUse.ForVolumes(scope, key)), child);
        var policies = KarpenterPolicies.Of(scope, nodeRole, queueName).Select(policy => Attached($"{name}-{policy.Key}", policy.Value, controller.Role, child)).ToList();
        var association = new PodIdentityAssociation(
            name,
            new() { ClusterName = args.ClusterName, Namespace = KarpenterCloud.Namespace, ServiceAccount = KarpenterCloud.ServiceAccount, RoleArn = controller.Role.Arn },
            CustomResourceOptions.Merge(Children.Of(this, options), new() { DependsOn = [.. controller.All, .. policies] }));
        // Tags of a cluster don't reach the security group that EKS makes for it.
        var tag = new Tag(name, new() { ResourceId = args.SecurityGroupId, Key = KarpenterCloud.DiscoveryTag, Value = args.Cluster.Name }, child);

        Settings = new()
        {
            ClusterName = args.Cluster.Name,
            ClusterEndpoint = args.ClusterEndpoint,
            QueueName = queueName,
            NodeRoleName = nodeRole,
            SubnetsAreTagged = args.Cluster.ExistingNetwork is null,
            Subnets = args.Subnets,
            SecurityGroupId = args.SecurityGroupId,
            KeyArn = args.KeyArn,
            Ready = [.. nodes.All, entry, .. queue, .. controller.All, .. policies, association, tag],
        };
        RegisterOutputs();
    }

    /// <summary>What Karpenter is told.</summary>
    public KarpenterCloud Settings { get; }

    static RolePolicyAttachment Attached(string name, string text, Role role, CustomResourceOptions child)
    {
        var policy = new Policy(name, new() { PolicyDocument = text }, child);
        return new(name, new() { Role = role.Name, PolicyArn = policy.Arn }, child);
    }
}
