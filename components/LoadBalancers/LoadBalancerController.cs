using MlPlatform.Components.Clusters;
using Pulumi;
using Pulumi.Kubernetes.Helm.V3;

namespace MlPlatform.Components.LoadBalancers;

/// <summary>AWS' Load Balancer Controller: makes the load balancers of Services that name its class. Such a Service comes after it, and goes before it.</summary>
public sealed class LoadBalancerController : ComponentResource
{
    const string Self = "aws-load-balancer-controller";
    static readonly TimeSpan Slowest = TimeSpan.FromMinutes(10);

    /// <summary>Makes the release of the chart.</summary>
    /// <param name="name">Name of the component.</param>
    /// <param name="args">The cluster.</param>
    /// <param name="options">Options of the component.</param>
    public LoadBalancerController(string name, LoadBalancerControllerArgs args, ComponentResourceOptions? options = null)
        : base("mlplatform:loadbalancers:LoadBalancerController", name, Children.On(args.Cluster, options))
    {
        var cloud = args.Cluster.LoadBalancerController ?? throw new RunException($"The cluster '{args.Cluster.ClusterName}' has nothing that AWS' controller of load balancers could run by. It is for EKS clusters that the stack makes.");
        Release = new Release(
            $"{name}-chart",
            Charts.LoadBalancerController.Release(Self, LoadBalancerCloud.Namespace, Slowest, ChartValues.Of(LoadBalancerControllerValues.Of(args.Cluster, cloud))),
            CustomResourceOptions.Merge(Children.Of(this, options, new() { Create = Slowest, Update = Slowest, Delete = Slowest }), new() { DependsOn = [.. cloud.Ready] }));
        RegisterOutputs();
    }

    /// <summary>The release, for those whose Service it makes a load balancer for.</summary>
    public Release Release { get; }
}
