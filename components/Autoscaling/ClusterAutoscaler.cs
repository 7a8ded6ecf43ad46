using MlPlatform.Core.Autoscaling;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace MlPlatform.Components.Autoscaling;

/// <summary>Cluster Autoscaler on AWS, with the order of the pools; on Azure, where the cloud runs it, the order alone.</summary>
public sealed class ClusterAutoscaler : ComponentResource
{
    const string Home = "kube-system";
    const string Self = "cluster-autoscaler";
    static readonly TimeSpan Slowest = TimeSpan.FromMinutes(10);

    /// <summary>Makes the release of the chart, or the order of the pools.</summary>
    /// <param name="name">Name of the component.</param>
    /// <param name="args">The cluster and its platform.</param>
    /// <param name="options">Options of the component.</param>
    public ClusterAutoscaler(string name, ClusterAutoscalerArgs args, ComponentResourceOptions? options = null)
        : base("mlplatform:autoscaling:ClusterAutoscaler", Checked.Name(name, options, () => RuleSet.Check(name, args.Platform)), Children.On(args.Cluster, options))
    {
        var pools = args.Cluster.Pools;
        var priorities = ExpanderPriorityList.Of(args.Platform, pools);
        if (args.Cluster.Cloud == CloudProvider.Azure)
            _ = new ConfigMap(
                $"{name}-priorities",
                new()
                {
                    Metadata = new ObjectMetaArgs { Name = ExpanderPriorityList.ConfigMap, Namespace = Home },
                    Data = new InputMap<string> { [ExpanderPriorityList.Key] = priorities },
                },
                Children.Of(this, options));
        else
            Release = new Release(
                $"{name}-chart",
                Charts.ClusterAutoscaler.Release(Self, Home, Slowest, ChartValues.Of(ClusterAutoscalerValues.Of(args.Cluster, args.Platform, priorities))),
                Children.Of(this, options, new() { Create = Slowest, Update = Slowest, Delete = Slowest }));
        RegisterOutputs();
    }

    /// <summary>Whether a platform has it, or its order of the pools.</summary>
    /// <param name="platform">The platform.</param>
    public static bool IsFor(PlatformSpec platform)
    {
        ArgumentNullException.ThrowIfNull(platform);
        return PoolDefaults.Autoscaler(platform) switch
        {
            AutoscalerKind.ClusterAutoscaler => platform.Cluster.Cloud == CloudProvider.Aws,
            AutoscalerKind.CloudManaged => platform.Cluster.Cloud == CloudProvider.Azure && platform.Autoscaler.Priorities.Count > 0,
            _ => false,
        };
    }

    /// <summary>The release of the chart; null where the cloud runs it.</summary>
    public Release? Release { get; }
}
