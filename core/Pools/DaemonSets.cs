using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Pools;

/// <summary>
/// The pods that run on every node of a cluster that the stack makes, with what they request. Those without requests take no room but a
/// pod's place. Change it with the add-ons and charts that are installed. Estimates are of what a cloud runs by itself and changes with its
/// releases: no error is built on them.
/// </summary>
static class DaemonSets
{
    const string CloudsOwn = "from memory; the cloud changes it with its releases";

    static readonly IReadOnlyList<Deduction> FeatureDiscovery =
    [
        Of("node-feature-discovery-worker", 5, 64, "chart node-feature-discovery; from memory"),
    ];

    static readonly IReadOnlyList<Deduction> GpuOperator =
    [
        Of("nvidia-device-plugin", 0, 0, "chart gpu-operator: no requests"),
        Of("gpu-feature-discovery", 0, 0, "chart gpu-operator: no requests"),
        Of("nvidia-dcgm-exporter", 0, 0, "chart gpu-operator: no requests"),
        Of("nvidia-operator-validator", 0, 0, "chart gpu-operator: no requests"),
    ];

    static readonly IReadOnlyList<Deduction> Eks =
    [
        Of("aws-node", 50, 0, "chart aws-vpc-cni: 25m, and 25m for the agent of network policies"),
        Of("kube-proxy", 100, 0, "EKS add-on kube-proxy; from memory"),
        Of("ebs-csi-node", 30, 120, "chart aws-ebs-csi-driver: 10m and 40Mi for each of three containers"),
        Of("eks-node-monitoring-agent", 10, 30, "chart eks-node-monitoring-agent"),
        .. FeatureDiscovery,
        Of("eks-pod-identity-agent", 0, 0, "chart eks-pod-identity-agent: no requests"),
    ];

    static readonly IReadOnlyList<Deduction> EksGpu = [.. Eks, .. GpuOperator, Of("dcgm-server", 0, 0, "chart eks-node-monitoring-agent: no requests")];

    static readonly IReadOnlyList<Deduction> Gke =
    [
        Guess("fluentbit-gke", 100, 200),
        Guess("gke-metadata-server", 100, 100),
        Guess("gke-metrics-agent", 10, 110),
        Guess("anetd", 100, 300),
        Guess("pdcsi-node", 10, 20),
        .. FeatureDiscovery,
    ];

    static readonly IReadOnlyList<Deduction> GkeGpu = [.. Gke, Guess("nvidia-gpu-device-plugin", 50, 50), .. GpuOperator];

    static readonly IReadOnlyList<Deduction> Aks =
    [
        Guess("azure-cns", 40, 250),
        Guess("cilium", 100, 300),
        Guess("azure-ip-masq-agent", 100, 50),
        Guess("cloud-node-manager", 50, 50),
        Guess("csi-azuredisk-node", 30, 60),
        Guess("csi-azurefile-node", 30, 60),
        .. FeatureDiscovery,
    ];

    static readonly IReadOnlyList<Deduction> AksGpu = [.. Aks, .. GpuOperator];

    /// <summary>Those of a cluster; none are known of one that is there already.</summary>
    public static IReadOnlyList<Deduction> On(CloudProvider cloud, bool gpu) => cloud switch
    {
        CloudProvider.Aws => gpu ? EksGpu : Eks,
        CloudProvider.Gcp => gpu ? GkeGpu : Gke,
        CloudProvider.Azure => gpu ? AksGpu : Aks,
        _ => [],
    };

    static Deduction Of(string name, int millicores, int mebibytes, string source) =>
        new() { Name = name, Cpu = millicores / 1000m, MemoryGiB = mebibytes / 1024m, Pods = 1, Source = source };

    static Deduction Guess(string name, int millicores, int mebibytes) => Of(name, millicores, mebibytes, CloudsOwn) with { Estimate = true };
}
