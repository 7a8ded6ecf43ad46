using MlPlatform.Components;
using MlPlatform.Infra.Aws.Identity;
using Pulumi;
using Pulumi.Aws.Eks;

namespace MlPlatform.Infra.Aws.Autoscaling;

/// <summary>What Cluster Autoscaler needs of AWS: a role that moves the groups of machines of its own cluster, and no others.</summary>
public sealed class EksClusterAutoscaler : ComponentResource
{
    /// <summary>Namespace and name of its service account.</summary>
    public const string Namespace = "kube-system", ServiceAccount = "cluster-autoscaler";

    /// <summary>Makes the role, and gives it to the service account.</summary>
    /// <param name="name">Name of the component and of its children.</param>
    /// <param name="args">The cluster.</param>
    /// <param name="options">Options of the component; what it depends on, the association waits for.</param>
    public EksClusterAutoscaler(string name, EksClusterAutoscalerArgs args, ComponentResourceOptions? options = null)
        : base("mlplatform:aws:EksClusterAutoscaler", name, options)
    {
        var scope = AwsScope.Of(args.Cluster);
        var child = new CustomResourceOptions { Parent = this };
        var role = ServiceRole.Make(name, scope, Trust.Pods(scope, Namespace, ServiceAccount), child).With(name, "groups", Policy(scope), child);
        var association = new PodIdentityAssociation(
            name,
            new() { ClusterName = args.ClusterName, Namespace = Namespace, ServiceAccount = ServiceAccount, RoleArn = role.Role.Arn },
            CustomResourceOptions.Merge(Children.Of(this, options), new() { DependsOn = [.. role.All] }));

        Ready = [.. role.All, association];
        RegisterOutputs();
    }

    /// <summary>What must be there before it starts.</summary>
    public IReadOnlyList<Resource> Ready { get; }

    // kubernetes/autoscaler, cluster-autoscaler/cloudprovider/aws/README.md. What describes can't be bounded; what changes is, by the tags that
    // EKS gives the groups of its node groups.
    static string Policy(AwsScope scope) => PolicyText.Of(
        new Statement(
            "Look",
            [
                "autoscaling:DescribeAutoScalingGroups", "autoscaling:DescribeAutoScalingInstances", "autoscaling:DescribeLaunchConfigurations",
                "autoscaling:DescribeScalingActivities", "autoscaling:DescribeTags",
                "ec2:DescribeImages", "ec2:DescribeInstanceTypes", "ec2:DescribeLaunchTemplateVersions", "ec2:GetInstanceTypesFromInstanceRequirements",
            ],
            "*"),
        new Statement("LookAtNodeGroups", ["eks:DescribeNodegroup"], scope.Arn("eks", $"nodegroup/{scope.Cluster}/*/*")),
        new Statement(
            "Scale",
            ["autoscaling:SetDesiredCapacity", "autoscaling:TerminateInstanceInAutoScalingGroup"],
            scope.Arn("autoscaling", "autoScalingGroup:*:autoScalingGroupName/*"))
        {
            Conditions =
            [
                Condition.Equal("aws:ResourceTag/k8s.io/cluster-autoscaler/enabled", "true"),
                Condition.Equal($"aws:ResourceTag/k8s.io/cluster-autoscaler/{scope.Cluster}", "owned"),
            ],
        });
}
