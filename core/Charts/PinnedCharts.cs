namespace MlPlatform.Core.Charts;

/// <summary>
/// The charts whose range of Kubernetes versions is known, in the versions that components install. A chart that a component installs stands
/// there with the same version; a test holds the two against each other.
/// </summary>
public static class PinnedCharts
{
    /// <summary>NVIDIA's GPU Operator.</summary>
    public static readonly PinnedChart GpuOperator = new()
    {
        Name = "gpu-operator",
        Version = "v26.7.0",
        OldestKubernetes = "1.33",
        NewestKubernetes = "1.36",
        Source = "NVIDIA/cloud-native-docs, gpu-operator/platform-support.rst, 26.7",
    };

    /// <summary>KEDA.</summary>
    public static readonly PinnedChart Keda = new()
    {
        Name = "keda",
        Version = "2.20.2",
        OldestKubernetes = "1.33",
        NewestKubernetes = "1.35",
        Source = "endoflife.date, keda 2.20",
    };

    /// <summary>Envoy Gateway.</summary>
    public static readonly PinnedChart EnvoyGateway = new()
    {
        Name = "gateway-helm",
        Version = "v1.9.0",
        OldestKubernetes = "1.33",
        NewestKubernetes = "1.36",
        Source = "envoyproxy/gateway, release matrix of v1.9",
    };

    /// <summary>Istio.</summary>
    public static readonly PinnedChart Istio = new()
    {
        Name = "istiod",
        Version = "1.30.3",
        OldestKubernetes = "1.32",
        NewestKubernetes = "1.36",
        Source = "endoflife.date, istio 1.30",
    };

    /// <summary>Karpenter on AWS.</summary>
    public static readonly PinnedChart Karpenter = new()
    {
        Name = "karpenter",
        Version = "1.14.1",
        NewestKubernetes = "1.36",
        Source = "karpenter.sh, compatibility: Kubernetes 1.36 from 1.13 on, 1.37 from 1.15 on",
    };

    /// <summary>All of them, by name.</summary>
    public static IReadOnlyList<PinnedChart> All { get; } = [EnvoyGateway, GpuOperator, Istio, Karpenter, Keda];
}
