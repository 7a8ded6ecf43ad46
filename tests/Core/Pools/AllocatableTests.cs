using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;
using MlPlatform.Core.Tests.Rules;

namespace MlPlatform.Core.Tests.Pools;

public sealed class AllocatableTests
{
    static Allocatable Of(string machine, CloudProvider cloud = CloudProvider.Aws, SharingSpec? sharing = null)
    {
        var pool = NodePools.Of(Sound.OnAws([("pool", Sound.Gpu with { MachineTypes = [machine], Sharing = sharing ?? new() })])).Single(pool => pool.Name == "pool");
        return Allocatable.Of(pool, Catalogue.FindMachine(CloudProvider.Aws, machine)!, cloud);
    }

    [Fact]
    public void What_a_node_keeps_is_named()
    {
        Assert.Equal(
            [
                "kubelet and system: 0.08 cores, 574 MiB, 0 pods",
                "eviction threshold: 0 cores, 100 MiB, 0 pods",
                "hypervisor and kernel: 0 cores, 1228 MiB, 0 pods, estimate",
                "aws-node: 0.05 cores, 0 MiB, 1 pods",
                "kube-proxy: 0.1 cores, 0 MiB, 1 pods",
                "ebs-csi-node: 0.03 cores, 120 MiB, 1 pods",
                "eks-node-monitoring-agent: 0.01 cores, 30 MiB, 1 pods",
                "node-feature-discovery-worker: 0.005 cores, 64 MiB, 1 pods",
                "eks-pod-identity-agent: 0 cores, 0 MiB, 1 pods",
                "nvidia-device-plugin: 0 cores, 0 MiB, 1 pods",
                "gpu-feature-discovery: 0 cores, 0 MiB, 1 pods",
                "nvidia-dcgm-exporter: 0 cores, 0 MiB, 1 pods",
                "nvidia-operator-validator: 0 cores, 0 MiB, 1 pods",
                "dcgm-server: 0 cores, 0 MiB, 1 pods",
            ],
            Of("g4dn.xlarge").Deductions.Select(taken =>
                FormattableString.Invariant($"{taken.Name}: {(double)taken.Cpu} cores, {decimal.Floor(taken.MemoryGiB * 1024)} MiB, {taken.Pods} pods{(taken.Estimate ? ", estimate" : "")}")));
        Assert.All(Of("g4dn.xlarge").Deductions, taken => Assert.NotEmpty(taken.Source));
    }

    [Fact]
    public void The_founding_machine_leaves_less_than_four_cores_and_16_GiB()
    {
        var left = Of("g4dn.xlarge");

        Assert.Equal((3.725m, 18, 1), (left.Cpu, left.Pods, left.Gpus));
        Assert.Equal(15_496m / 1024, left.MostMemoryGiB);
        Assert.Equal((15_496m - 1228.8m) / 1024, left.MemoryGiB);
    }

    [Theory]
    [InlineData("m7i.large", 1.735)] // 2 cores: 60m + 10m
    [InlineData("m7i.2xlarge", 7.715)] // 8 cores: 80m + 4 x 2.5m
    [InlineData("p5.48xlarge", 191.255)] // 192 cores: 80m + 188 x 2.5m
    public void The_kubelet_keeps_less_of_each_further_core(string machine, double cores) => Assert.Equal((decimal)cores, Of(machine).Cpu);

    [Fact]
    public void A_node_without_GPUs_runs_none_of_their_pods() => Assert.Equal(29 - 6, Of("m7i.large").Pods);

    [Fact]
    public void What_runs_on_the_nodes_of_a_cluster_that_is_there_is_not_known()
    {
        var left = Of("g4dn.xlarge", CloudProvider.Existing);
        Assert.Equal((3.92m, 29), (left.Cpu, left.Pods));
    }

    [Fact]
    public void Shares_count_for_GPUs() => Assert.Equal(4 * 3, Of("g5.12xlarge", sharing: new() { TimeSlicing = new() { Replicas = 3 } }).Gpus);

    [Theory]
    [InlineData(20, 17)]
    [InlineData(200, 179)]
    public void A_tenth_of_the_disk_is_kept_free_and_a_GiB_reserved(int disk, double left) =>
        Assert.Equal(left, Allocatable.EphemeralStorageGiB(Sound.Gpu with { DiskGiB = disk }));
}
