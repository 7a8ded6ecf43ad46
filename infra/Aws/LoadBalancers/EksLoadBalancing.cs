using MlPlatform.Components;
using MlPlatform.Components.Clusters;
using MlPlatform.Infra.Aws.Identity;
using Pulumi;
using Pulumi.Aws.Eks;

namespace MlPlatform.Infra.Aws.LoadBalancers;

/// <summary>What AWS' Load Balancer Controller needs of AWS: a role that makes load balancers for its own cluster, and changes no others.</summary>
public sealed class EksLoadBalancing : ComponentResource
{
    /// <summary>Makes the role, and gives it to the service account.</summary>
    /// <param name="name">Name of the component and of its children.</param>
    /// <param name="args">The cluster.</param>
    /// <param name="options">Options of the component; what it depends on, the association waits for.</param>
    public EksLoadBalancing(string name, EksLoadBalancingArgs args, ComponentResourceOptions? options = null)
        : base("mlplatform:aws:EksLoadBalancing", name, options)
    {
        var scope = AwsScope.Of(args.Cluster);
        var child = new CustomResourceOptions { Parent = this };
        var role = ServiceRole
            .Make(name, scope, Trust.Pods(scope, LoadBalancerCloud.Namespace, LoadBalancerCloud.ServiceAccount), child)
            // In the role itself: a policy of its own has 6,144 letters at most, and this is longer.
            .With(name, "balancers", LoadBalancerPolicy.Of(scope), child);
        var association = new PodIdentityAssociation(
            name,
            new() { ClusterName = args.ClusterName, Namespace = LoadBalancerCloud.Namespace, ServiceAccount = LoadBalancerCloud.ServiceAccount, RoleArn = role.Role.Arn },
            CustomResourceOptions.Merge(Children.Of(this, options), new() { DependsOn = [.. role.All] }));

        Ready = [.. role.All, association];
        RegisterOutputs();
    }

    /// <summary>What must be there before it starts.</summary>
    public IReadOnlyList<Resource> Ready { get; }
}
