namespace MlPlatform.Components;

/// <summary>Every chart, in its one version and from its one place.</summary>
static class Charts
{
    public static readonly Chart GpuOperator = new("gpu-operator", "v26.7.0", "https://helm.ngc.nvidia.com/nvidia");

    public static readonly Chart PrometheusOperatorCrds = new("prometheus-operator-crds", "31.0.1", "https://prometheus-community.github.io/helm-charts");

    public static readonly Chart KubePrometheusStack = new("kube-prometheus-stack", "88.5.3", "https://prometheus-community.github.io/helm-charts");

    public static readonly Chart ClusterAutoscaler = new("cluster-autoscaler", "9.59.0", "https://kubernetes.github.io/autoscaler");

    public static readonly Chart Karpenter = new("karpenter", "1.14.1", "oci://public.ecr.aws/karpenter");

    public static readonly Chart KarpenterCrd = new("karpenter-crd", "1.14.1", "oci://public.ecr.aws/karpenter");

    public static readonly Chart Keda = new("keda", "2.20.2", "https://kedacore.github.io/charts");

    public static readonly Chart PrometheusAdapter = new("prometheus-adapter", "5.3.0", "https://prometheus-community.github.io/helm-charts");

    public static readonly Chart LoadBalancerController = new("aws-load-balancer-controller", "3.5.0", "https://aws.github.io/eks-charts");

    public static readonly Chart EfaDevicePlugin = new("aws-efa-k8s-device-plugin", "v0.5.30", "https://aws.github.io/eks-charts");
}
