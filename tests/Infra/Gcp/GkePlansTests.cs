using MlPlatform.Core.Specs;
using MlPlatform.Preview.Plans;
using MlPlatform.Tests.Support;

namespace MlPlatform.Infra.Tests.Gcp;

/// <summary>The whole plan of the default, and of each case what it has more.</summary>
public sealed class GkePlansTests
{
    static readonly Dictionary<string, PlatformSpec> Platforms = new()
    {
        ["gpu-on-demand"] = Gke.With(Gke.L4),
        ["gpu-spot"] = Gke.With(Gke.L4 with { Capacity = CapacityType.Spot }),
        ["gpu-reserved"] = Gke.With(Gke.L4 with { Capacity = CapacityType.Reserved, Reservation = "l4-2026", Zones = ["us-central1-a"], MinNodes = 2 }),
        ["flex-start"] = Gke.With(Gke.H200 with { Capacity = CapacityType.FlexStart, LocalNvme = true }),
        ["queued"] = Gke.With(Gke.H200 with { Capacity = CapacityType.Queued, LocalNvme = true }),
        ["gpudirect"] = Gke.With(Gke.H200 with { Fabric = NetworkFabric.GpuDirect, LocalNvme = true, Capacity = CapacityType.Reserved, Reservation = "h200-2026" }),
        ["mig"] = Gke.With(Gke.A100 with { Sharing = new() { Mig = new() { Layout = "all x 1g.5gb" } } }),
        ["time-slicing"] = Gke.With(Gke.L4 with { Sharing = new() { TimeSlicing = new() { Replicas = 4 } } }),
        ["operator-driver"] = Gke.With(Gke.L4 with { Image = NodeImage.Ubuntu, Driver = DriverOwner.Operator, Sharing = new() { TimeSlicing = new() { Replicas = 4 } } }),
        ["node-auto-provisioning"] = Gke.With(Gke.L4) with { Autoscaler = new() { Kind = AutoscalerKind.NodeAutoProvisioning } },
        ["existing-network"] = GkeNetworkTests.Existing("projects/network-host/global/networks/shared"),
        ["private-only"] = Gke.With(cluster => cluster with { PublicAccessCidrs = [], PrivateAccessCidrs = ["10.200.0.0/16"] }),
        ["dns-endpoint"] = Gke.With(cluster => cluster with { PublicAccessCidrs = [], DnsEndpoint = true }),
        ["storage"] = Gke.WithStorage,
    };

    public static TheoryData<string> Cases => [.. Platforms.Keys];

    [Fact]
    public async Task The_default() => GoldenFile.Same("gcp/default.json", PlanJson.Write(await Gke.Plan()));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_case(string name) => GoldenFile.Same($"gcp/{name}.json", PlanDifference.Text(await Gke.Plan(), await Gke.Plan(Platforms[name])));
}
