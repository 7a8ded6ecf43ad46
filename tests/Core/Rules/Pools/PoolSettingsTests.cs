using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Pools;

public sealed class PoolSettingsTests
{
    [Fact]
    public void Images_on_the_machine_s_own_disks_need_some()
    {
        Assert.Empty(Found.In(Sound.OnAws([("gpu", Sound.Gpu with { LocalNvme = true })])));
        Assert.Empty(Found.In(Sound.OnAzure([("gpu", Sound.AzureGpu with { LocalNvme = true })])));
        Assert.Empty(Found.In(Sound.OnGcp([("gpu", Sound.GcpGpu with { MachineTypes = ["a3-highgpu-1g"], LocalNvme = true })])));
        Assert.Equal(
            """
            error MLP225 at platform.pools.gpu.localNvme
              localNvme is set, and 'p3.2xlarge' has no NVMe disks of its own that the catalogue knows of.
              Mend: Name machine types with NVMe disks, or take localNvme out and raise diskGiB.
            """,
            Findings.Text(RuleSet.Check(Sound.OnAws([("gpu", Sound.Gpu with { MachineTypes = ["p3.2xlarge"], LocalNvme = true })])).Where(finding => finding.RuleId == "MLP225")));
        Assert.Equal(["MLP225 platform.pools.gpu.localNvme"], Found.In(Sound.OnGcp([("gpu", Sound.GcpGpu with { LocalNvme = true })])));
    }

    [Fact]
    public void What_a_node_leaves_on_its_own_disks_is_reckoned_with()
    {
        var machine = Catalogue.FindMachine(CloudProvider.Aws, "g6.2xlarge")!;
        var pool = Sound.Gpu with { LocalNvme = true, DiskGiB = 50 };

        // 450 GB are 419 GiB, nine tenths of which are 377, and one is EKS' own.
        Assert.Equal(376, Allocatable.EphemeralStorageGiB(pool, machine, CloudProvider.Aws));
        Assert.Equal(44, Allocatable.EphemeralStorageGiB(pool with { LocalNvme = false }, machine, CloudProvider.Aws));
        var resolved = NodePools.Of(Sound.OnAws([("gpu", pool)])).Single(found => found.Name == "gpu");
        Assert.Equal("376Gi", NodePools.ScaleFromZeroTags(resolved)["k8s.io/cluster-autoscaler/node-template/resources/ephemeral-storage"]);
        Assert.Equal(376, Allocatable.Of(resolved, machine, CloudProvider.Aws).DiskGiB);
    }

    [Fact]
    public void On_Azure_the_disk_keeps_its_size_and_must_fit_there()
    {
        var machine = Catalogue.FindMachine(CloudProvider.Azure, "Standard_NC24ads_A100_v4")!;
        Assert.Equal(90, Allocatable.EphemeralStorageGiB(Sound.AzureGpu with { LocalNvme = true, DiskGiB = 100 }, machine, CloudProvider.Azure));
        Assert.Equal(
            """
            error MLP225 at platform.pools.gpu.diskGiB
              diskGiB is 1000, and the NVMe disks of Standard_NC24ads_A100_v4 have 894 GiB.
              Mend: Lower diskGiB to 894 or less.
            """,
            Findings.Text(RuleSet.Check(Sound.OnAzure([("gpu", Sound.AzureGpu with { LocalNvme = true, DiskGiB = 1000 })]))));
    }

    [Fact]
    public void On_GKE_more_is_kept_of_more_disks()
    {
        var machine = Catalogue.FindMachine(CloudProvider.Gcp, "a2-ultragpu-1g")!;
        // 375 GB are 349 GiB, nine tenths of which are 314, and GKE keeps 50.
        Assert.Equal(264, Allocatable.EphemeralStorageGiB(Sound.GcpGpu with { LocalNvme = true }, machine, CloudProvider.Gcp));
    }

    [Fact]
    public void Several_machine_types_leave_what_the_smallest_does()
    {
        var pool = NodePools.Of(Sound.OnAws([("gpu", Sound.Gpu with { LocalNvme = true, MachineTypes = ["g6.4xlarge", "g6.2xlarge"] })])).Single(found => found.Name == "gpu");
        Assert.Equal("376Gi", NodePools.ScaleFromZeroTags(pool)["k8s.io/cluster-autoscaler/node-template/resources/ephemeral-storage"]);
    }

    [Fact]
    public void A_disk_that_is_too_small_is_told_with_what_helps()
    {
        var model = Sound.Model with { ImageGiB = 250 };
        Assert.Contains("Use machines with larger NVMe disks", RuleSet.Check(Sound.OnAws([("gpu", Sound.Gpu with { LocalNvme = true })], ("scorer", model))).Single(finding => finding.RuleId == "MLP149").Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void Images_are_streamed_by_GKE_s_own_image()
    {
        Assert.Empty(Found.In(Sound.OnGcp([("gpu", Sound.GcpGpu with { ImageStreaming = true })])));
        Assert.Empty(Found.In(Sound.OnAws([("gpu", Sound.Gpu with { ImageStreaming = true })])));
        Assert.Equal(
            ["imageStreaming is set, and the nodes run ubuntu."],
            RuleSet.Check(Sound.OnGcp([("gpu", Sound.GcpGpu with { ImageStreaming = true, Image = NodeImage.Ubuntu })])).Where(finding => finding.RuleId == "MLP219").Select(finding => finding.Message));
        Assert.Equal(["MLP218 platform.pools.gpu.imageStreaming"], Found.In(Sound.OnAzure([("gpu", Sound.AzureGpu with { ImageStreaming = true })])));
    }

    [Fact]
    public void Of_pools_that_are_told_only_what_is_made_with_them_is_not_read() =>
        Assert.Equal(
            ["MLP218 platform.pools.gpu.imageStreaming", "MLP218 platform.pools.gpu.localNvme", "MLP218 platform.pools.gpu.maxRunHours", "MLP218 platform.pools.gpu.tags"],
            Found.In(Sound.Platform() with
            {
                Pools = new Dictionary<string, NodePoolSpec> { ["gpu"] = Sound.Gpu with { ImageStreaming = true, LocalNvme = true, MaxRunHours = 5, Tags = new Dictionary<string, string> { ["a"] = "b" } } },
            }));
}
