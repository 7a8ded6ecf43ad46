using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Placements;

public sealed class JobFitsPoolsTests
{
    static readonly NodePoolSpec Eights = Sound.Gpu with { MachineTypes = ["p4d.24xlarge"], MaxNodes = 2 };

    static TrainingJobSpec Job(int pods, int gpus = 4) => Sound.Job with { PodCount = pods, Gpus = gpus };

    static PlatformSpec On(NodePoolSpec pool, TrainingJobSpec job, params (string Name, ModelSpec Spec)[] models) =>
        Sound.WithJob(Sound.OnAws([("gpu", pool)], models), job, new() { Cpu = 1000, MemoryGiB = 10_000, Gpus = 16, Pods = 200 });

    [Fact]
    public void Pods_that_fill_the_pool_fit() => Assert.Empty(Found.In(On(Eights, Job(4))));

    [Fact]
    public void A_pod_more_than_the_pool_holds_is_refused() =>
        Assert.Equal(
            """
            error MLP088 at platform.tenants.fraud.jobs.tune.podCount
              5 pods of the job run at once, and its pools hold 4:
                gpu: 4 (2 nodes x 2 a node, bounded by its GPUs)
              Mend: Lower podCount to 4, or raise maxNodes of 'gpu' to 3.
            """,
            Text(On(Eights, Job(5)), "MLP088"));

    [Fact]
    public void What_is_always_taken_is_never_free() =>
        Assert.Equal(
            """
            error MLP088 at platform.tenants.fraud.jobs.tune.podCount
              The job never starts beside the minimums of the models in the pool 'gpu':
                GPUs: 17 needed (fraud/tune 12, fraud/scorer 5), 16 in the pools
              Mend: Lower the pods of the job or the minimums, raise the maximums of the pools, or give the job a pool of its own.
            """,
            Text(On(Eights, Job(3), ("scorer", Sound.Model with { MinReplicas = 5, MaxReplicas = 6 })), "MLP088"));

    [Fact]
    public void Beside_minimums_that_leave_room_it_runs() =>
        Assert.Empty(Text(On(Eights, Job(3), ("scorer", Sound.Model with { MinReplicas = 4, MaxReplicas = 6 })), "MLP088"));

    [Fact]
    public void Where_nothing_adds_nodes_the_pool_is_as_it_is() =>
        Assert.Contains(
            "nothing adds nodes to it",
            Text(On(Eights with { MinNodes = 1 }, Job(3)) with { Autoscaler = new() { Kind = AutoscalerKind.None } }, "MLP088"),
            StringComparison.Ordinal);

    [Fact]
    public void A_job_beyond_its_tenant_s_quota_is_refused() =>
        Assert.Equal(
            """
            error MLP045 at platform.tenants.fraud.jobs.tune.podCount
              3 pods of the job run at once, and don't fit the tenant's quota:
                GPUs: 12 needed (3 x 4), 8 in the quota
              Mend: Raise quota.gpus to 12, or lower what the job asks for.
            """,
            Findings.Text(RuleSet.Check(Sound.WithJob(Sound.OnAws([("gpu", Eights)]), Job(3), Sound.Quota with { Gpus = 8 }))));

    static string Text(PlatformSpec platform, string id) => Findings.Text(RuleSet.Check(platform).Where(finding => finding.RuleId == id));
}
