namespace MlPlatform.Components;

/// <summary>Every chart, in its one version and from its one place.</summary>
static class Charts
{
    public static readonly Chart GpuOperator = new("gpu-operator", "v26.7.0", "https://helm.ngc.nvidia.com/nvidia");

    public static readonly Chart PrometheusOperatorCrds = new("prometheus-operator-crds", "31.0.1", "https://prometheus-community.github.io/helm-charts");

    public static readonly Chart KubePrometheusStack = new("kube-prometheus-stack", "88.5.3", "https://prometheus-community.github.io/helm-charts");
}
