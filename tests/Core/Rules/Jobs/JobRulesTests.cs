using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Jobs;

public sealed class JobRulesTests
{
    static readonly TrainingJobSpec Job = new() { Image = "registry.example.com/train:1.4.2", Cpu = 4, MemoryGiB = 16 };

    static readonly Dictionary<string, VolumeSpec> Volumes = new() { ["checkpoints"] = new() { MountPath = "/checkpoints", SizeGiB = 100, AccessMode = AccessMode.ReadWriteMany } };

    static IReadOnlyList<string> In(TrainingJobSpec job, string name = "train") => Found.In(Tenant(job, name));

    static TenantSpec Tenant(TrainingJobSpec job, string name = "train") => Sound.Tenant() with { Jobs = new Dictionary<string, TrainingJobSpec> { [name] = job } };

    static PlatformSpec OnAws(TrainingJobSpec job, string machine) =>
        Sound.OnAws([("gpu", Pool(job, machine))]) with { Tenants = new Dictionary<string, TenantSpec> { ["fraud"] = Tenant(job) } };

    static NodePoolSpec Pool(TrainingJobSpec job, string machine) =>
        Sound.Gpu with { MachineTypes = [machine], Fabric = job.Fabric == NetworkFabric.Efa ? NetworkFabric.Efa : NetworkFabric.Ethernet, Zones = ["us-east-1a"] };

    [Theory]
    [InlineData("llama-3-lora", 8, true)]
    [InlineData("7b-lora", 1, true)]
    [InlineData("7b-lora", 2, false)]
    [InlineData("Llama", 1, false)]
    [InlineData("llama-3.1", 1, false)]
    public void A_job_s_name_can_name_its_pods(string name, int pods, bool passes)
    {
        var found = In(Job with { PodCount = pods }, name);
        Assert.Equal(passes ? 0 : 1, found.Count(line => line.StartsWith("MLP019", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(61, 1, 0)]
    [InlineData(62, 1, 1)]
    [InlineData(61, 10, 0)]
    [InlineData(61, 11, 1)]
    public void A_job_s_name_leaves_room_for_the_number_of_its_last_pod(int length, int pods, int findings) =>
        Assert.Equal(findings, In(Job with { PodCount = pods }, new string('a', length)).Count(line => line.StartsWith("MLP019", StringComparison.Ordinal)));

    [Fact]
    public void A_job_is_not_named_as_a_model_or_an_object_of_its_namespace()
    {
        Assert.Equal(
            ["MLP150 TenantSpec \"fraud\": Jobs[\"scorer\"]"],
            Found.In(Sound.Tenant(("scorer", Sound.Model)) with { Jobs = new Dictionary<string, TrainingJobSpec> { ["scorer"] = Job } }));
        Assert.Equal(["MLP150 TenantSpec \"fraud\": Jobs[\"default\"]"], In(Job, "default"));
        Assert.Empty(Found.In(Sound.Tenant(("scorer", Sound.Model)) with { Jobs = new Dictionary<string, TrainingJobSpec> { ["scorer-training"] = Job } }));
    }

    [Theory]
    [InlineData(30, 1, 0)]
    [InlineData(59, 1, 0)]
    [InlineData(60, 1, 1)]
    [InlineData(600, 12, 0)]
    public void The_first_checkpoint_comes_before_the_end(int minutes, int hours, int findings)
    {
        var job = Job with { CheckpointMinutes = minutes, TimeoutHours = hours, CheckpointVolume = "checkpoints", Volumes = Volumes };
        Assert.Equal(findings, In(job).Count(line => line.StartsWith("MLP182", StringComparison.Ordinal)));
        Assert.DoesNotContain(In(job with { CheckpointVolume = null }), line => line.StartsWith("MLP182", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(NetworkFabric.Ethernet, "g6.2xlarge", 0)]
    [InlineData(NetworkFabric.Efa, "p5.48xlarge", 0)]
    [InlineData(NetworkFabric.Efa, "g6.2xlarge", 1)]
    [InlineData(NetworkFabric.InfiniBand, "p5.48xlarge", 1)]
    [InlineData(NetworkFabric.GpuDirect, "p5.48xlarge", 1)]
    public void A_job_s_network_is_one_that_cloud_and_machines_have(NetworkFabric fabric, string machine, int findings) =>
        Assert.Equal(
            findings,
            Found.In(OnAws(Job with { Fabric = fabric, PodCount = 2 }, machine)).Count(line => line == "MLP184 platform.tenants.fraud.jobs.train.fabric"));

    [Fact]
    public void The_network_of_another_cloud_is_told_with_that_of_this_one() =>
        Assert.Equal("Name efa, or ethernet.", RuleSet.Check(OnAws(Job with { Fabric = NetworkFabric.InfiniBand }, "p5.48xlarge")).Single(finding => finding.RuleId == "MLP184").Mend);

    [Fact]
    public void A_job_s_network_is_one_that_its_pools_are_made_with()
    {
        var platform = OnAws(Job with { Fabric = NetworkFabric.Efa }, "p5.48xlarge");
        platform = platform with { Pools = new Dictionary<string, NodePoolSpec>(platform.Pools) { ["gpu"] = platform.Pools["gpu"] with { Fabric = NetworkFabric.Ethernet } } };
        var finding = RuleSet.Check(platform).Single(finding => finding.RuleId == "MLP184");
        Assert.Equal(("The nodes of 'gpu' aren't made with efa.", "Set fabric of the pool to efa, name other pools, or ethernet."), (finding.Message, finding.Mend));
        Assert.DoesNotContain("MLP184", RuleSet.Check(platform with { Cluster = Sound.Existing }).Select(found => found.RuleId));
    }

    [Fact]
    public void Jobs_of_several_pods_without_GPUs_are_fine() => Assert.Empty(In(Job with { PodCount = 4, Gpus = 0 }));

    [Fact]
    public void Rules_over_workloads_hold_for_jobs_too() =>
        Assert.Equal(
            [
                "MLP022 TenantSpec \"fraud\": Jobs[\"train\"].Arguments[0]",
                "MLP154 TenantSpec \"fraud\": Jobs[\"train\"].CpuLimit",
                "MLP021 TenantSpec \"fraud\": Jobs[\"train\"].Image",
            ],
            In(Job with { Image = "train:latest", CpuLimit = 1, Arguments = ["--base-model=/models/latest"] }));
}
