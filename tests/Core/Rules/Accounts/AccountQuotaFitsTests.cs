using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Accounts;

public sealed class AccountQuotaFitsTests
{
    const string Gpus = "L-DB2E81BA";
    const string Spot = "L-3819A6DF";

    static IReadOnlyList<Finding> Check(PlatformSpec platform, params (string Key, int Has)[] quota) =>
        RuleSet.Check(platform with { AccountQuota = quota.ToDictionary(entry => entry.Key, entry => entry.Has) });

    [Fact]
    public void Pools_that_take_more_than_the_account_has_are_told() =>
        Assert.Equal(
            """
            error MLP100 at platform.accountQuota.L-DB2E81BA
              The account has 127 vCPUs of Running On-Demand G and VT instances, and the pools take 128 at their maximums: gpu 16 x 8.
              Mend: Ask for more (aws service-quotas request-service-quota-increase --region us-east-1 --service-code ec2 --quota-code L-DB2E81BA --desired-value 128), or lower maxNodes.
            """,
            Findings.Text(Check(Sound.OnAws([("gpu", Sound.Gpu)]), (Gpus, 127))));

    [Fact]
    public void What_the_account_has_may_be_used_up() => Assert.Empty(Check(Sound.OnAws([("gpu", Sound.Gpu)]), (Gpus, 128)));

    [Fact]
    public void Pools_of_a_family_count_together_and_spot_machines_apart()
    {
        var platform = Sound.OnAws([("a", Sound.Gpu), ("b", Sound.Gpu with { MaxNodes = 2 }), ("s", Sound.Gpu with { Capacity = CapacityType.Spot, MachineTypes = ["g6.2xlarge", "g6.4xlarge"] })]);
        Assert.Empty(Check(platform, (Gpus, 144), (Spot, 256)));
        Assert.Equal(["MLP100 platform.accountQuota.L-3819A6DF", "MLP100 platform.accountQuota.L-DB2E81BA"], Found.Lines(Check(platform, (Gpus, 143), (Spot, 127))));
    }

    [Fact]
    public void Of_several_machine_types_the_smallest_says_what_is_taken_for_sure() =>
        Assert.Equal(["MLP105"], Check(Sound.OnAws([("gpu", Sound.Gpu with { MachineTypes = ["g6.4xlarge", "g6.2xlarge"] })]), (Gpus, 128)).Select(finding => finding.RuleId));

    [Fact]
    public void Google_Cloud_counts_GPUs_and_Azure_vCPUs_of_a_family()
    {
        Assert.Empty(Check(Sound.OnGcp([("gpu", Sound.GcpGpu)]), ("NVIDIA_L4_GPUS", 16), ("GPUS_ALL_REGIONS", 16)));
        Assert.Equal(["MLP100 platform.accountQuota.NVIDIA_L4_GPUS"], Found.Lines(Check(Sound.OnGcp([("gpu", Sound.GcpGpu)]), ("NVIDIA_L4_GPUS", 15))));
        Assert.Empty(Check(Sound.OnAzure([("gpu", Sound.AzureGpu)]), ("standardNCADSA100v4Family", 384)));
        Assert.Equal(["MLP100 platform.accountQuota.standardNCADSA100v4Family"], Found.Lines(Check(Sound.OnAzure([("gpu", Sound.AzureGpu)]), ("standardNCADSA100v4Family", 383))));
    }

    [Fact]
    public void An_account_of_which_nothing_is_said_is_held_against_nothing() => Assert.Empty(Check(Sound.OnAws([("gpu", Sound.Gpu)])));
}
