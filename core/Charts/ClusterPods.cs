using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Charts;

/// <summary>
/// What a platform runs once in its cluster, beside models: the charts' own controllers and, on AWS, the add-ons'. GKE and AKS run theirs where they
/// see fit. None of them tolerates the taint of GPU, spot or system nodes. Change it with the charts that are installed.
/// </summary>
public static class ClusterPods
{
    static readonly IReadOnlyList<ClusterPod> Eks =
    [
        Of("coredns", 2, 100, 70, "EKS add-on coredns; from memory"),
        Of("ebs-csi-controller", 2, 60, 240, "chart aws-ebs-csi-driver: 10m and 40Mi for each of six containers"),
        Of("metrics-server", 2, 100, 200, "chart metrics-server"),
    ];

    // What components set.
    static readonly IReadOnlyList<ClusterPod> KedaPods =
    [
        Of("keda-operator", 1, 100, 256, "components/Metrics, resources.operator"),
        Of("keda-metrics-apiserver", 1, 100, 128, "components/Metrics, resources.metricServer"),
        Of("keda-admission-webhooks", 1, 50, 64, "components/Metrics, resources.webhooks"),
    ];

    /// <summary>prometheus-adapter.</summary>
    public static readonly ClusterPod PrometheusAdapter = Of("prometheus-adapter", 2, 100, 256, "components/Metrics, resources");

    /// <summary>AWS' controller of load balancers.</summary>
    public static readonly ClusterPod LoadBalancerController = Of("aws-load-balancer-controller", 2, 100, 128, "components/LoadBalancers, resources");

    /// <summary>Cluster Autoscaler: what its makers' example asks for (kubernetes/autoscaler, cloudprovider/aws/examples).</summary>
    public static readonly ClusterPod ClusterAutoscaler = Of("cluster-autoscaler", 1, 100, 600, "components/Autoscaling, resources");

    static readonly IReadOnlyList<ClusterPod> GpuOperator =
    [
        Of("gpu-operator", 1, 200, 100, "chart gpu-operator, operator.resources"),
        Of("node-feature-discovery-master", 1, 100, 128, "chart node-feature-discovery, master.resources"),
        Of("node-feature-discovery-gc", 1, 10, 128, "chart node-feature-discovery, gc.resources"),
    ];

    // What components set; a release of a thousand pods needs more, by its own measure.
    static readonly IReadOnlyList<ClusterPod> Prometheus =
    [
        Of("prometheus", 1, 500, 2048, "components/Monitoring, prometheus.prometheusSpec.resources"),
        Of("alertmanager", 1, 50, 128, "components/Monitoring, alertmanager.alertmanagerSpec.resources"),
        Of("prometheus-operator", 1, 100, 128, "components/Monitoring, prometheusOperator.resources"),
        Of("kube-state-metrics", 1, 50, 128, "components/Monitoring, kube-state-metrics.resources"),
        Of("grafana", 1, 100, 256, "components/Monitoring, grafana.resources"),
    ];

    /// <summary>Karpenter: a core and a GiB is what its makers advise; its chart keeps the two on different nodes, and off those that it made.</summary>
    public static readonly ClusterPod Karpenter = Of("karpenter", 2, 1000, 1024, "chart karpenter, controller.resources, affinity") with { Apart = true };

    /// <summary>One of KEDA's.</summary>
    /// <param name="name">Its name.</param>
    public static ClusterPod Keda(string name) => KedaPods.Single(pod => pod.Name == name);

    /// <summary>One of those of monitoring.</summary>
    /// <param name="name">Its name.</param>
    public static ClusterPod Monitoring(string name) => Prometheus.Single(pod => pod.Name == name);

    /// <summary>Those of a platform, as far as it makes the cluster.</summary>
    /// <param name="platform">The platform.</param>
    /// <param name="hasGpus">Whether one of its pools has GPUs.</param>
    public static IReadOnlyList<ClusterPod> Of(PlatformSpec platform, bool hasGpus)
    {
        ArgumentNullException.ThrowIfNull(platform);
        return
        [
            .. platform.Cluster.Cloud == CloudProvider.Aws ? Eks : [],
            .. hasGpus ? GpuOperator : [],
            .. platform.Monitoring.Prometheus ? Prometheus : [],
            .. platform.Cluster.Cloud == CloudProvider.Aws ? new[] { LoadBalancerController } : [],
            .. PoolDefaults.Autoscaler(platform) switch
            {
                AutoscalerKind.Karpenter => new[] { Karpenter },
                AutoscalerKind.ClusterAutoscaler => [ClusterAutoscaler],
                _ => [],
            },
            .. platform.Monitoring.Adapter switch
            {
                MetricsAdapter.Keda => KedaPods,
                MetricsAdapter.PrometheusAdapter => [PrometheusAdapter],
                _ => [],
            },
        ];
    }

    static ClusterPod Of(string name, int replicas, int millicores, int mebibytes, string source) =>
        new() { Name = name, Replicas = replicas, Cpu = millicores / 1000m, MemoryGiB = mebibytes / 1024m, Source = source };
}
