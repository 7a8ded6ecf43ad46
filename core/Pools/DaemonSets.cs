namespace MlPlatform.Core.Pools;

/// <summary>
/// The pods that run on every node of a cluster that the stack makes, with what they request. Those without requests take no room but a
/// pod's place. Change it with the add-ons and charts that are installed.
/// </summary>
static class DaemonSets
{
    static readonly IReadOnlyList<Deduction> OnAll =
    [
        Of("aws-node", 50, 0, "chart aws-vpc-cni: 25m, and 25m for the agent of network policies"),
        Of("kube-proxy", 100, 0, "EKS add-on kube-proxy; from memory"),
        Of("ebs-csi-node", 30, 120, "chart aws-ebs-csi-driver: 10m and 40Mi for each of three containers"),
        Of("eks-node-monitoring-agent", 10, 30, "chart eks-node-monitoring-agent"),
        Of("node-feature-discovery-worker", 5, 64, "chart node-feature-discovery; from memory"),
        Of("eks-pod-identity-agent", 0, 0, "chart eks-pod-identity-agent: no requests"),
    ];

    static readonly IReadOnlyList<Deduction> OnGpuNodes =
    [
        .. OnAll,
        Of("nvidia-device-plugin", 0, 0, "chart gpu-operator: no requests"),
        Of("gpu-feature-discovery", 0, 0, "chart gpu-operator: no requests"),
        Of("nvidia-dcgm-exporter", 0, 0, "chart gpu-operator: no requests"),
        Of("nvidia-operator-validator", 0, 0, "chart gpu-operator: no requests"),
        Of("dcgm-server", 0, 0, "chart eks-node-monitoring-agent: no requests"),
    ];

    public static IReadOnlyList<Deduction> OnEks(bool gpu) => gpu ? OnGpuNodes : OnAll;

    static Deduction Of(string name, int millicores, int mebibytes, string source) =>
        new() { Name = name, Cpu = millicores / 1000m, MemoryGiB = mebibytes / 1024m, Pods = 1, Source = source };
}
