using MlPlatform.Core.Accounts;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;
using MlPlatform.Core.Tests.Rules;

namespace MlPlatform.Core.Tests.Accounts;

public sealed class AccountQuotasTests
{
    static IEnumerable<string> Lines(PlatformSpec platform) =>
        AccountQuotas.Of(platform).Select(need => $"{need.Quota.Code} {need.Least}-{need.Most} {need.Unit} {need.Capacity?.ToString() ?? "any"} {need.Region ?? "-"}: {string.Join(", ", need.Pools.Select(pool => $"{pool.Pool} {pool.Nodes}x{pool.MostPerNode} {pool.MachineType}"))}");

    [Fact]
    public void AWS_counts_vCPUs_by_family_and_spot_machines_apart() =>
        Assert.Equal(
            [
                "L-1216C47A 8-8 Vcpus OnDemand us-east-1: general 4x2 m7i.large",
                "L-3819A6DF 128-256 Vcpus Spot us-east-1: spot 16x16 g6.4xlarge",
                "L-417A185B 192-192 Vcpus OnDemand us-east-1: train 1x192 p5.48xlarge",
                "L-DB2E81BA 128-128 Vcpus OnDemand us-east-1: gpu 16x8 g6.2xlarge",
            ],
            Lines(Sound.OnAws([
                ("spot", Sound.Gpu with { Capacity = CapacityType.Spot, MachineTypes = ["g6.2xlarge", "g6.4xlarge"] }),
                ("gpu", Sound.Gpu),
                ("train", Sound.Gpu with { MachineTypes = ["p5.48xlarge"], MaxNodes = 1 }),
            ])));

    [Fact]
    public void Google_Cloud_counts_GPUs_by_model_and_all_together() =>
        Assert.Equal(
            [
                "CPUS 16-16 Vcpus OnDemand us-central1: general 4x4 e2-standard-4",
                "GPUS_ALL_REGIONS 144-144 Gpus any -: gpu 16x1 g2-standard-8, train 16x8 a3-highgpu-8g",
                "NVIDIA_L4_GPUS 16-16 Gpus OnDemand us-central1: gpu 16x1 g2-standard-8",
                "PREEMPTIBLE_NVIDIA_H100_GPUS 128-128 Gpus Spot us-central1: train 16x8 a3-highgpu-8g",
            ],
            Lines(Sound.OnGcp([("gpu", Sound.GcpGpu), ("train", Sound.GcpGpu with { MachineTypes = ["a3-highgpu-8g"], Capacity = CapacityType.Spot })])));

    [Fact]
    public void Azure_counts_vCPUs_by_family_and_all_together_and_spot_in_one() =>
        Assert.Equal(
            [
                "StandardNCADSA100v4Family 384-384 Vcpus OnDemand westeurope: gpu 16x24 Standard_NC24ads_A100_v4",
                "cores 412-412 Vcpus OnDemand westeurope: general 4x4 Standard_D4s_v5, gpu 16x24 Standard_NC24ads_A100_v4, system 3x4 Standard_D4s_v5",
                "lowPriorityCores 640-640 Vcpus Spot westeurope: spot 16x40 Standard_NC40ads_H100_v5",
                "standardDSv5Family 28-28 Vcpus OnDemand westeurope: general 4x4 Standard_D4s_v5, system 3x4 Standard_D4s_v5",
            ],
            Lines(Sound.OnAzure([("gpu", Sound.AzureGpu), ("spot", Sound.AzureGpu with { MachineTypes = ["Standard_NC40ads_H100_v5"], Capacity = CapacityType.Spot })])));

    [Theory]
    [InlineData("L-DB2E81BA", "aws service-quotas request-service-quota-increase --region us-east-1 --service-code ec2 --quota-code L-DB2E81BA --desired-value 128")]
    public void AWS_is_asked_by_a_code(string code, string command) =>
        Assert.Equal(command, Command(Sound.OnAws([("gpu", Sound.Gpu)]), code));

    [Theory]
    [InlineData("NVIDIA_L4_GPUS", "gcloud beta quotas preferences create --project=<project> --service=compute.googleapis.com --quota-id=NVIDIA-L4-GPUS-per-project-region --dimensions=region=us-central1 --preferred-value=16")]
    [InlineData("GPUS_ALL_REGIONS", "gcloud beta quotas preferences create --project=<project> --service=compute.googleapis.com --quota-id=GPUS-ALL-REGIONS-per-project --preferred-value=16")]
    public void Google_Cloud_is_asked_by_a_metric(string code, string command) =>
        Assert.Equal(command, Command(Sound.OnGcp([("gpu", Sound.GcpGpu)]), code));

    [Theory]
    [InlineData("StandardNCADSA100v4Family", CapacityType.OnDemand, "dedicated")]
    [InlineData("lowPriorityCores", CapacityType.Spot, "lowPriority")]
    public void Azure_is_asked_by_a_family(string code, CapacityType capacity, string type) =>
        Assert.Equal(
            $"az quota update --resource-name \"{code}\" --scope \"/subscriptions/<subscription>/providers/Microsoft.Compute/locations/westeurope\" --limit-object value=384 --resource-type {type}",
            Command(Sound.OnAzure([("gpu", Sound.AzureGpu with { Capacity = capacity })]), code));

    [Fact]
    public void A_region_that_is_not_known_is_left_to_who_asks() =>
        Assert.Contains("--region <region> ", Command(Sound.Platform() with { Pools = new Dictionary<string, NodePoolSpec> { ["gpu"] = Sound.Gpu } }, "L-DB2E81BA"), StringComparison.Ordinal);

    [Fact]
    public void Machines_of_which_it_is_not_known_what_they_count_in_are_named()
    {
        var platform = Sound.OnAzure([("rtx", Sound.AzureGpu with { MachineTypes = ["Standard_NC128ds_xl_RTXPRO6000BSE_v6"], MaxNodes = 1 })]);
        Assert.Equal(["Standard_NC128ds_xl_RTXPRO6000BSE_v6"], AccountQuotas.Uncounted(NodePools.Of(platform)));
        Assert.Contains("cores 156-156 Vcpus OnDemand westeurope: general 4x4 Standard_D4s_v5, rtx 1x128 Standard_NC128ds_xl_RTXPRO6000BSE_v6, system 3x4 Standard_D4s_v5", Lines(platform));
    }

    [Fact]
    public void Reserved_machines_count_as_bought_on_demand_and_blocks_in_none() =>
        Assert.Equal(
            [
                "L-1216C47A 8-8 Vcpus OnDemand us-east-1: general 4x2 m7i.large",
                "L-DB2E81BA 256-256 Vcpus OnDemand us-east-1: gpu 16x8 g6.2xlarge, reserved 16x8 g6.2xlarge",
            ],
            Lines(Sound.OnAws([
                ("gpu", Sound.Gpu),
                ("reserved", Sound.Gpu with { Capacity = CapacityType.Reserved, Reservation = "cr-0123456789abcdef0" }),
                ("block", Sound.Gpu with { MachineTypes = ["p5.48xlarge"], Capacity = CapacityType.CapacityBlock, Reservation = "cr-0123456789abcdef1" }),
            ])));

    [Fact]
    public void What_flex_start_counts_in_is_not_known()
    {
        var platform = Sound.OnGcp([("flex", Sound.GcpGpu with { Capacity = CapacityType.FlexStart })]);
        Assert.Equal(["CPUS 16-16 Vcpus OnDemand us-central1: general 4x4 e2-standard-4"], Lines(platform));
        Assert.Equal(["g2-standard-8"], AccountQuotas.Uncounted(NodePools.Of(platform)));
    }

    static string Command(PlatformSpec platform, string code) => AccountQuotas.Of(platform).Single(need => need.Quota.Code == code).Command;
}
