using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Placements;

public sealed class NodeFitTests
{
    static readonly NodePoolSpec Founding = Sound.Gpu with { MachineTypes = ["g4dn.xlarge"] };

    static string Text(ModelSpec model, params (string Name, NodePoolSpec Spec)[] pools) => Findings.Text(RuleSet.Check(Sound.OnAws(pools, ("scorer", model))));

    [Fact]
    public void The_founding_job_of_four_cores_and_16_GiB_never_fits_g4dn_xlarge() =>
        Assert.Equal(
            """
            error MLP081 at platform.tenants.fraud.models.scorer
              A pod fits on no node of its pools:
                gpu, g4dn.xlarge: CPU: 4 cores needed, 3.725 left of 4 (kubelet and system 0.08, aws-node 0.05, kube-proxy 0.1, ebs-csi-node 0.03, eks-node-monitoring-agent 0.01, node-feature-discovery-worker 0.005)
                gpu, g4dn.xlarge: Memory: 16 GiB needed, 15.132 left of 16 (kubelet and system 0.56, eviction threshold 0.097, ebs-csi-node 0.117, eks-node-monitoring-agent 0.029, node-feature-discovery-worker 0.062)
              Mend: Lower cpu to 3.725 or less and memoryGiB to 13.932 or less, or use a larger machine type, such as g4dn.2xlarge.
            """,
            Text(Sound.Model, ("gpu", Founding)));

    [Fact]
    public void In_its_mended_form_it_fits()
    {
        Assert.Empty(Text(Sound.Model with { Cpu = 3.725, MemoryGiB = 13.932 }, ("gpu", Founding)));
        Assert.Empty(Text(Sound.Model, ("gpu", Founding with { MachineTypes = ["g4dn.2xlarge"] })));
    }

    [Fact]
    public void A_millicore_too_many_is_too_many() =>
        Assert.Equal(["MLP081 platform.tenants.fraud.models.scorer"], Found.In(Sound.OnAws([("gpu", Founding)], ("scorer", Sound.Model with { Cpu = 3.726, MemoryGiB = 8 }))));

    [Fact]
    public void What_only_a_rule_of_thumb_takes_off_is_a_warning()
    {
        Assert.Equal(
            """
            warning MLP082 at platform.tenants.fraud.models.scorer
              A pod may not fit on every node of its pools:
                gpu, g4dn.xlarge: Memory: 15 GiB needed, 13.932 left of 16 (kubelet and system 0.56, eviction threshold 0.097, hypervisor and kernel 1.2, ebs-csi-node 0.117, eks-node-monitoring-agent 0.029, node-feature-discovery-worker 0.062)
              Mend: Ask for less, or leave out the machine types that are too small.
            """,
            Text(Sound.Model with { Cpu = 3, MemoryGiB = 15 }, ("gpu", Founding)));
    }

    [Fact]
    public void A_machine_type_that_is_too_small_for_a_replica_is_told_though_others_are_not() =>
        Assert.Equal(
            ["MLP082 platform.tenants.fraud.models.scorer"],
            Found.In(Sound.OnAws([("gpu", Founding with { MachineTypes = ["g4dn.2xlarge", "g4dn.xlarge"] })], ("scorer", Sound.Model))));

    [Fact]
    public void A_pool_that_is_too_small_as_a_whole_does_no_harm_beside_one_that_is_not() =>
        Assert.Empty(Text(Sound.Model, ("small", Founding), ("large", Founding with { MachineTypes = ["g4dn.2xlarge"] })));

    [Fact]
    public void More_GPUs_than_a_node_has_fit_on_none() =>
        Assert.Equal(
            """
            error MLP081 at platform.tenants.fraud.models.scorer
              A pod fits on no node of its pools:
                gpu, g6.2xlarge: GPUs: 2 needed, 1 left of 1
              Mend: Lower gpus to 1 or less, or use a larger machine type, such as g6.12xlarge.
            """,
            Text(Sound.Model with { Gpus = 2 }, ("gpu", Sound.Gpu)));

    [Fact]
    public void Where_no_machine_holds_a_replica_only_asking_for_less_helps() =>
        Assert.Equal(
            "Lower gpus to 1 or less.",
            RuleSet.Check(Sound.OnAws([("gpu", Sound.Gpu)], ("scorer", Sound.Model with { Gpus = 16 }))).Single(finding => finding.RuleId == "MLP081").Mend);

    [Fact]
    public void A_model_without_GPUs_is_held_against_the_pools_without_them() =>
        Assert.Equal(
            """
            error MLP081 at platform.tenants.fraud.models.scorer
              A pod fits on no node of its pools:
                general, m7i.large: CPU: 2 cores needed, 1.735 left of 2 (kubelet and system 0.07, aws-node 0.05, kube-proxy 0.1, ebs-csi-node 0.03, eks-node-monitoring-agent 0.01, node-feature-discovery-worker 0.005)
              Mend: Lower cpu to 1.735 or less, or use a larger machine type, such as m7i.xlarge.
            """,
            Text(Sound.Model with { Gpus = 0, Cpu = 2, MemoryGiB = 4 }, ("gpu", Sound.Gpu)));

    [Fact]
    public void Of_many_nodes_the_first_are_named()
    {
        var pools = Enumerable.Range(1, 5).Select(n => ($"gpu-{n}", Founding)).ToArray();
        var finding = RuleSet.Check(Sound.OnAws(pools, ("scorer", Sound.Model))).Single();
        Assert.EndsWith("\nand 2 more", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_pools_that_are_unsaid_nothing_is_proved() =>
        Assert.Empty(Found.In(Sound.Platform(("fraud", Sound.Tenant(("scorer", Sound.Model))))));

    [Fact]
    public void What_runs_on_the_nodes_of_a_cluster_that_is_there_is_not_taken_off()
    {
        var platform = Sound.OnAws([("gpu", Founding)], ("scorer", Sound.Model with { Cpu = 3.92, MemoryGiB = 14 })) with { Cluster = Sound.Existing };
        Assert.Empty(Found.In(platform));
    }
}
