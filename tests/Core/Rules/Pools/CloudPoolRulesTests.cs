using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Pools;

/// <summary>The rules of pools on Google Cloud and Azure.</summary>
public sealed class CloudPoolRulesTests
{
    static readonly NodePoolSpec GcpSpot = Sound.General with { MachineTypes = ["e2-standard-4"], Capacity = CapacityType.Spot };

    [Theory]
    [InlineData("gpu-l4", null, "Name it 'gpul4'.")]
    [InlineData("gpul4", null, null)]
    [InlineData("4gpus", "Name it 'gpus'.", "Name it 'gpus'.")]
    [InlineData("inference-a100", null, "Name it 'inferencea10'.")]
    [InlineData("a-pool-that-has-more-than-forty-letters-x", "Name it 'a-pool-that-has-more-than-forty-letters'.", "Name it 'apoolthathas'.")]
    public void A_pool_has_a_name_that_its_cloud_takes(string name, string? onGke, string? onAks)
    {
        Assert.Equal(onGke, RuleSet.Check(Sound.OnGcp([(name, Sound.GcpGpu)])).SingleOrDefault(finding => finding.RuleId == "MLP070")?.Mend);
        Assert.Equal(onAks, RuleSet.Check(Sound.OnAzure([(name, Sound.AzureGpu)])).SingleOrDefault(finding => finding.RuleId == "MLP070")?.Mend);
    }

    [Fact]
    public void What_AKS_takes_is_told() =>
        Assert.Equal(
            """
            error MLP070 at platform.pools.gpu-l4
              "gpu-l4" can't be the name of a pool on AKS; allowed are 1 to 12 lower-case letters and digits, with a letter first.
              Mend: Name it 'gpul4'.
            """,
            Findings.Text(RuleSet.Check(Sound.OnAzure([("gpu-l4", Sound.AzureGpu)]))));

    [Fact]
    public void A_pool_has_one_machine_type()
    {
        Assert.Equal(
            """
            error MLP102 at platform.pools.gpu.machineTypes
              A pool of GKE has one machine type; given are 'g2-standard-8', 'g2-standard-12'.
              Mend: Make a pool of each machine type; the autoscaler chooses among pools.
            """,
            Findings.Text(RuleSet.Check(Sound.OnGcp([("gpu", Sound.GcpGpu with { MachineTypes = ["g2-standard-8", "g2-standard-12"] })]))));
        Assert.Empty(RuleSet.Check(Sound.OnAws([("gpu", Sound.Gpu with { MachineTypes = ["g6.2xlarge", "g6.4xlarge"] })])));
    }

    [Fact]
    public void A_pool_of_spot_machines_has_no_room_for_what_is_no_model()
    {
        var platform = Sound.OnGcp([("gpu", Sound.GcpGpu)]);
        Assert.Equal(
            """
            error MLP075 at platform.pools
              Every pool has GPUs or is of spot machines, whose nodes refuse what doesn't tolerate their taint.
              Mend: Add a pool of machines without GPUs, such as e2-standard-4, with a minimum of 2 nodes.
            """,
            Findings.Text(RuleSet.Check(platform with { Pools = new Dictionary<string, NodePoolSpec> { ["general"] = GcpSpot, ["gpu"] = Sound.GcpGpu } })));
        Assert.Empty(RuleSet.Check(platform with { Pools = new Dictionary<string, NodePoolSpec>(platform.Pools) { ["batch"] = GcpSpot } }));
        Assert.Empty(RuleSet.Check(Sound.OnAws([]) with { Pools = new Dictionary<string, NodePoolSpec> { ["general"] = Sound.General with { Capacity = CapacityType.Spot, MachineTypes = ["m7i.large", "m6i.large"] } } }));
    }

    [Theory]
    [InlineData("cloud.google.com/gke-nodepool")]
    [InlineData("kubernetes.azure.com/mode")]
    public void Labels_of_the_clouds_are_not_set_by_hand(string key) =>
        Assert.Equal(["MLP079"], RuleSet.Check(Sound.OnGcp([("gpu", Sound.GcpGpu with { Labels = new Dictionary<string, string> { [key] = "x" } })])).Select(finding => finding.RuleId));

    [Fact]
    public void A_machine_type_of_another_cloud_is_unknown() =>
        Assert.Equal("Of g2 there are 'g2-standard-12', 'g2-standard-16', 'g2-standard-24', 'g2-standard-32', 'g2-standard-4', 'g2-standard-48', 'g2-standard-8', 'g2-standard-96'. Or add it to the stack's catalogue, with its vCPUs and memory.",
            RuleSet.Check(Sound.OnGcp([("gpu", Sound.GcpGpu with { MachineTypes = ["g2-custom-vcpus"] })])).Single().Mend);
}
