using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Spot;

public sealed class SpotRulesTests
{
    static readonly NodePoolSpec Spot = Sound.Gpu with { MachineTypes = ["g6.2xlarge", "g6.4xlarge"], Capacity = CapacityType.Spot };

    static readonly (string, NodePoolSpec)[] Both = [("gpu", Sound.Gpu), ("spot", Spot)];

    static readonly (string, NodePoolSpec)[] Only = [("spot", Spot)];

    static IReadOnlyList<string> Job(TrainingJobSpec job, params (string, NodePoolSpec)[] pools) => Found.In(Sound.WithJob(Sound.OnAws(pools), job));

    [Fact]
    public void A_spot_pool_in_one_zone_is_told()
    {
        Assert.Equal(["MLP127 platform.pools.spot.zones"], Found.In(Sound.OnAws([("spot", Spot with { Zones = ["us-east-1a"] })])));
        Assert.Empty(Found.In(Sound.OnAws([("spot", Spot with { Zones = ["us-east-1a", "us-east-1b"] })])));
        Assert.Empty(Found.In(Sound.OnAws([("gpu", Sound.Gpu with { Zones = ["us-east-1a"] })])));
    }

    [Fact]
    public void A_grace_period_within_the_notice_is_fine() =>
        Assert.Empty(Found.In(Sound.OnAws(Both, ("scorer", Sound.Model with { GracePeriodSeconds = 120 }))));

    [Fact]
    public void One_beyond_it_is_cut() =>
        Assert.Equal(
            """
            warning MLP128 at platform.tenants.fraud.models.scorer.gracePeriodSeconds
              gracePeriodSeconds is 121, and a pod on 'spot' gets 120 seconds when its machine is taken back: the rest is cut off.
              Mend: Nothing, where what is cut off can be done again; else lower gracePeriodSeconds to 120 or less, or use pools that are bought on demand.
            """,
            Findings.Text(RuleSet.Check(Sound.OnAws(Both, ("scorer", Sound.Model with { GracePeriodSeconds = 121 })))));

    [Theory]
    [InlineData(CloudProvider.Gcp, 15, false)]
    [InlineData(CloudProvider.Gcp, 16, true)]
    [InlineData(CloudProvider.Azure, 30, false)]
    [InlineData(CloudProvider.Azure, 31, true)]
    public void Other_clouds_give_less_notice(CloudProvider cloud, int grace, bool told)
    {
        var model = Sound.Model with { GracePeriodSeconds = grace };
        var platform = cloud == CloudProvider.Gcp
            ? Sound.OnGcp([("spot", Sound.GcpGpu with { Capacity = CapacityType.Spot })], ("scorer", model))
            : Sound.OnAzure([("spot", Sound.AzureGpu with { Capacity = CapacityType.Spot })], ("scorer", model));
        Assert.Equal(told, RuleSet.Check(platform).Any(finding => finding.RuleId == "MLP128"));
    }

    [Fact]
    public void On_machines_that_nobody_takes_back_it_is_not() =>
        Assert.Empty(Found.In(Sound.OnAws(Both, ("scorer", Sound.Model with { GracePeriodSeconds = 600, Pools = ["gpu"] }))));

    [Fact]
    public void A_model_that_must_stay_up_is_not_on_spot_machines_alone()
    {
        Assert.Equal(["MLP129 platform.tenants.fraud.models.scorer"], Found.In(Sound.OnAws(Only, ("scorer", Sound.Model))));
        Assert.Empty(Found.In(Sound.OnAws(Only, ("scorer", Sound.Model with { Interruptible = true }))));
        Assert.Empty(Found.In(Sound.OnAws(Both, ("scorer", Sound.Model))));
        Assert.Empty(Found.In(Sound.OnAws(Only, ("scorer", Sound.Model)) with { Environment = EnvironmentKind.Staging }));
    }

    [Fact]
    public void A_floor_on_demand_needs_machines_on_demand()
    {
        Assert.Equal(["MLP130 platform.tenants.fraud.models.scorer.onDemandReplicas"], Found.In(Sound.OnAws(Only, ("scorer", Sound.Model with { OnDemandReplicas = 1 }))));
        Assert.Empty(Found.In(Sound.OnAws(Both, ("scorer", Sound.Model with { OnDemandReplicas = 1 }))));
    }

    [Fact]
    public void A_job_on_spot_machines_writes_checkpoints()
    {
        Assert.Equal(["MLP143 platform.tenants.fraud.jobs.tune.checkpointVolume"], Job(Sound.Job with { CheckpointVolume = null }, Both));
        Assert.Empty(Job(Sound.Job, Only));
        Assert.Empty(Job(Sound.Job with { CheckpointVolume = null, Pools = ["gpu"] }, Both));
    }

    [Fact]
    public void A_job_on_spot_machines_is_not_restarted_in_place()
    {
        Assert.Equal(["MLP144 platform.tenants.fraud.jobs.tune.restartPolicy"], Job(Sound.Job with { RestartPolicy = JobRestartPolicy.OnFailure }, Only));
        Assert.Empty(Job(Sound.Job with { RestartPolicy = JobRestartPolicy.OnFailure }, ("gpu", Sound.Gpu)));
    }

    [Fact]
    public void Of_a_cluster_that_is_there_the_notice_is_not_known() =>
        Assert.Empty(Found.In(Sound.OnAws(Both, ("scorer", Sound.Model with { GracePeriodSeconds = 600 })) with { Cluster = Sound.Existing }));
}
