using MlPlatform.Core.Specs;
using MlPlatform.Preview.Plans;
using MlPlatform.Tests.Support;
using static MlPlatform.Infra.Tests.Azure.AzurePlatforms;

namespace MlPlatform.Infra.Tests.Azure;

/// <summary>What a cluster is made of, whole, and what each case changes in that.</summary>
public sealed class AksGoldenTests
{
    [Fact]
    public async Task The_default() => GoldenFile.Same("azure/default.json", PlanJson.Write(await Plan()));

    public static TheoryData<string, PlatformSpec> Cases => new()
    {
        { "existing-network", With(cluster => cluster with { ExistingNetwork = Hub }) },
        { "gpu-on-demand", WithPool("gpu", Gpu) },
        { "gpu-reserved", WithPool("gpu", Gpu with { Capacity = CapacityType.Reserved, Reservation = $"/subscriptions/{Account}/resourceGroups/reserved/providers/Microsoft.Compute/capacityReservationGroups/a100" }) },
        { "gpu-spot", WithPool("gpu", Gpu with { Capacity = CapacityType.Spot, Zones = ["1"] }) },
        { "infiniband", WithPool("train", new() { MachineTypes = ["Standard_ND96isr_H100_v5"], MaxNodes = 4, Fabric = NetworkFabric.InfiniBand, Zones = ["2"] }) },
        { "long-term-support", With(cluster => cluster with { ReleaseChannel = ReleaseChannel.Extended }) },
        { "mig", WithPool("gpu", Gpu with { Sharing = new() { Mig = new() { Layout = "1g.10gb x 7" } } }) },
        { "node-auto-provisioning", WithPool("gpu", Gpu) with { Autoscaler = new() { Kind = AutoscalerKind.NodeAutoProvisioning } } },
        { "private-only", With(cluster => cluster with { PublicAccessCidrs = [], PrivateAccessCidrs = ["10.9.0.0/16"] }) },
        { "storage", WithStorage },
        { "time-slicing", WithPool("gpu", Gpu with { Sharing = new() { TimeSlicing = new() { Replicas = 4 } } }) },
        { "unprotected", With(cluster => cluster with { DeletionProtection = false, NodeLogs = false }) with { Environment = EnvironmentKind.Dev } },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task What_a_case_changes(string name, PlatformSpec platform) =>
        GoldenFile.Same($"azure/{name}.json", PlanDifference.Text(await Plan(), await Plan(platform)));

    [Fact]
    public async Task What_a_model_needs_to_read_its_weights() =>
        GoldenFile.Same("azure/workload-identity.json", PlanDifference.Text(await Plan(WithStorage), await PlanWithReader("https://exampleweights.blob.core.windows.net/models/fraud")));

    static ExistingNetworkSpec Hub => new()
    {
        Id = $"{HubId}",
        Subnets = new Dictionary<string, string> { ["nodes"] = $"{HubId}/subnets/nodes", ["controlPlane"] = $"{HubId}/subnets/aks" },
    };

    const string HubId = $"/subscriptions/{Account}/resourceGroups/hub/providers/Microsoft.Network/virtualNetworks/hub";
}
