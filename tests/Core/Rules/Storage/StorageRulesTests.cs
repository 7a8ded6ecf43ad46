using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Storage;

public sealed class StorageRulesTests
{
    static readonly ModelSpec One = Sound.Model with { MinReplicas = 1, MaxReplicas = 1, MaxSurge = 0, Interruptible = true };

    static VolumeSpec Volume(AccessMode mode, string? storageClass = null) => new() { MountPath = "/models", SizeGiB = 50, AccessMode = mode, StorageClass = storageClass };

    static ModelSpec With(ModelSpec model, params (string Name, VolumeSpec Spec)[] volumes) => model with { Volumes = volumes.ToDictionary(volume => volume.Name, volume => volume.Spec) };

    static TrainingJobSpec With(TrainingJobSpec job, VolumeSpec volume) => job with { Volumes = new Dictionary<string, VolumeSpec>(job.Volumes) { ["data"] = volume with { MountPath = "/data" } } };

    static IReadOnlyList<string> Model(ModelSpec model) => Found.In(Sound.OnAws([("gpu", Sound.Gpu)], ("scorer", model)));

    static IReadOnlyList<string> Job(TrainingJobSpec job) => Found.In(Sound.WithJob(Sound.OnAws([("gpu", Sound.Gpu)]), job));

    [Theory]
    [InlineData(AccessMode.ReadWriteOnce)]
    [InlineData(AccessMode.ReadWriteOncePod)]
    public void A_volume_of_one_node_is_for_one_replica_without_a_surge(AccessMode mode)
    {
        Assert.Empty(Model(With(One, ("weights", Volume(mode)))));
        Assert.Equal(["MLP133 platform.tenants.fraud.models.scorer.volumes.weights.accessMode"], Model(With(One with { MaxSurge = 1 }, ("weights", Volume(mode)))));
        Assert.Equal(["MLP133 platform.tenants.fraud.models.scorer.volumes.weights.accessMode"], Model(With(One with { MaxReplicas = 2 }, ("weights", Volume(mode)))));
    }

    [Theory]
    [InlineData(AccessMode.ReadOnlyMany)]
    [InlineData(AccessMode.ReadWriteMany)]
    public void A_volume_of_many_nodes_is_for_any(AccessMode mode) => Assert.Empty(Model(With(Sound.Model, ("weights", Volume(mode)))));

    [Fact]
    public void What_to_change_is_told() =>
        Assert.Equal(
            """
            error MLP133 at platform.tenants.fraud.models.scorer.volumes.weights.accessMode
              readWriteOnce lets the pods of one node use it, and the model has up to 1 replica, and 1 more during a rollout.
              Mend: Set accessMode to readOnlyMany or readWriteMany, or maxReplicas to 1 and maxSurge to 0.
            """,
            Findings.Text(RuleSet.Check(Sound.OnAws([("gpu", Sound.Gpu)], ("scorer", With(One with { MaxSurge = 1 }, ("weights", Volume(AccessMode.ReadWriteOnce))))))));

    [Fact]
    public void Pods_of_a_job_share_what_many_may_use()
    {
        Assert.Equal(["MLP134 platform.tenants.fraud.jobs.tune.volumes.data.accessMode"], Job(With(Sound.Job with { PodCount = 2 }, Volume(AccessMode.ReadWriteOnce))));
        Assert.Empty(Job(With(Sound.Job with { PodCount = 2 }, Volume(AccessMode.ReadWriteMany))));
        Assert.Empty(Job(With(Sound.Job, Volume(AccessMode.ReadWriteOnce))));
    }

    [Theory]
    [InlineData("gp3", AccessMode.ReadWriteMany)]
    [InlineData("gp3", AccessMode.ReadOnlyMany)]
    public void What_a_class_can_not_give_is_refused(string storageClass, AccessMode mode) =>
        Assert.Equal(["MLP135 platform.tenants.fraud.models.scorer.volumes.weights.accessMode"], Model(With(Sound.Model, ("weights", Volume(mode, storageClass)))));

    [Theory]
    [InlineData(CloudProvider.Gcp, "standard-rwo", AccessMode.ReadOnlyMany, true)]
    [InlineData(CloudProvider.Gcp, "standard-rwo", AccessMode.ReadWriteMany, false)]
    [InlineData(CloudProvider.Gcp, "standard-rwx", AccessMode.ReadWriteMany, true)]
    [InlineData(CloudProvider.Azure, "managed-csi", AccessMode.ReadOnlyMany, false)]
    [InlineData(CloudProvider.Azure, "azurefile-csi", AccessMode.ReadWriteMany, true)]
    public void Each_cloud_has_classes_of_its_own(CloudProvider cloud, string storageClass, AccessMode mode, bool fine)
    {
        var model = With(Sound.Model, ("weights", Volume(mode, storageClass)));
        var platform = cloud == CloudProvider.Gcp ? Sound.OnGcp([("gpu", Sound.GcpGpu)], ("scorer", model)) : Sound.OnAzure([("gpu", Sound.AzureGpu)], ("scorer", model));
        Assert.Equal(fine, !RuleSet.Check(platform).Any(finding => finding.RuleId is "MLP135" or "MLP136"));
    }

    [Fact]
    public void What_it_can_give_is_fine()
    {
        Assert.Empty(Model(With(One, ("weights", Volume(AccessMode.ReadWriteOnce, "gp3")))));
        Assert.Empty(Found.In(Sound.OnAws([("gpu", Sound.Gpu)], ("scorer", With(Sound.Model, ("weights", Volume(AccessMode.ReadWriteMany, "shared"))))) with
        {
            Storage = new() { FileSystems = new Dictionary<string, SharedFileSystemSpec> { ["shared"] = new() } },
        }));
    }

    [Fact]
    public void The_platform_s_own_word_on_a_class_goes_before_the_cloud_s()
    {
        var platform = Sound.OnAws([("gpu", Sound.Gpu)], ("scorer", With(Sound.Model, ("weights", Volume(AccessMode.ReadWriteMany, "gp3"))))) with
        {
            Storage = new() { Classes = new Dictionary<string, StorageClassSpec> { ["gp3"] = new() { AccessModes = [AccessMode.ReadWriteMany] } } },
        };
        Assert.Empty(Found.In(platform));
        Assert.Equal(
            ["MLP135 platform.tenants.fraud.models.scorer.volumes.weights.accessMode"],
            Found.In(platform with { Cluster = Sound.Existing, Storage = new() { Classes = new Dictionary<string, StorageClassSpec> { ["gp3"] = new() { AccessModes = [AccessMode.ReadWriteOnce] } } } }));
    }

    [Fact]
    public void A_class_that_is_unknown_is_told_and_nothing_is_proved_of_it()
    {
        Assert.Equal(["MLP136 platform.tenants.fraud.models.scorer.volumes.weights.storageClass"], Model(With(Sound.Model, ("weights", Volume(AccessMode.ReadWriteMany, "nfs-client")))));
        Assert.Empty(Found.In(Sound.OnAws([("gpu", Sound.Gpu)], ("scorer", With(Sound.Model, ("weights", Volume(AccessMode.ReadWriteMany, "nfs-client"))))) with { Cluster = Sound.Existing }));
    }

    [Fact]
    public void Checkpoints_go_to_a_volume_that_there_is() =>
        Assert.Equal(
            """
            error MLP145 at platform.tenants.fraud.jobs.tune.checkpointVolume
              There is no volume "checkpoint"; the job's volumes are 'checkpoints'.
              Mend: Did you mean 'checkpoints'?
            """,
            Findings.Text(RuleSet.Check(Sound.WithJob(Sound.OnAws([("gpu", Sound.Gpu)]), Sound.Job with { CheckpointVolume = "checkpoint" }))));

    [Fact]
    public void Two_volumes_have_two_paths()
    {
        var volume = Volume(AccessMode.ReadOnlyMany);
        Assert.Equal(["MLP146 platform.tenants.fraud.models.scorer.volumes.b.mountPath"], Model(With(Sound.Model, ("a", volume), ("b", volume with { MountPath = "/models/" }))));
        Assert.Empty(Model(With(Sound.Model, ("a", volume), ("b", volume with { MountPath = "/models/b" }))));
    }

    [Fact]
    public void Weights_in_memory_leave_the_process_some()
    {
        var weights = new WeightsSpec { Source = "s3://models/scorer/1.4.2", SizeGiB = 16, Store = WeightsStore.Memory };
        Assert.Equal(["MLP147 platform.tenants.fraud.models.scorer.memoryGiB"], Model(Sound.Model with { Weights = weights }));
        Assert.Equal(
            ["MLP157 platform.tenants.fraud.models.scorer", "MLP147 platform.tenants.fraud.models.scorer.memoryLimitGiB"],
            Model(Sound.Model with { Weights = weights with { SizeGiB = 20 }, MemoryLimitGiB = 20 }));
        Assert.Empty(Model(Sound.Model with { Weights = weights with { SizeGiB = 12 } }));
        Assert.Empty(Model(Sound.Model with { Weights = weights with { Store = WeightsStore.NodeDisk } }));
    }
}
