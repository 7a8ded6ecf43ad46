using MlPlatform.Core.Specs;
using MlPlatform.Preview.Plans;
using MlPlatform.Tests.Support;

namespace MlPlatform.Infra.Tests.Aws;

/// <summary>The default plan whole, and of each other case what differs from it.</summary>
public sealed class EksGoldenTests
{
    public static TheoryData<string> Cases => [.. Platforms.Keys];

    static readonly SortedDictionary<string, PlatformSpec> Platforms = new(StringComparer.Ordinal)
    {
        ["bottlerocket"] = EksPlatforms.Default.With(EksPlatforms.OnDemand with { Image = NodeImage.Bottlerocket, LocalNvme = true, ImageStreaming = true, Sharing = new() { TimeSlicing = new() { Replicas = 4 } } }),
        ["capacity-block"] = EksPlatforms.Default.With(EksPlatforms.Fast with { Capacity = CapacityType.CapacityBlock, Reservation = "cr-0abc" }),
        ["existing-network"] = EksPlatforms.ExistingNetwork,
        ["extended-support"] = EksPlatforms.Default.In(cluster => cluster with { ReleaseChannel = ReleaseChannel.Extended }),
        ["fabric"] = EksPlatforms.Default.With(EksPlatforms.Fast with { MachineTypes = ["p4d.24xlarge"] }),
        ["gpu-on-demand"] = EksPlatforms.Default.With(EksPlatforms.OnDemand),
        ["gpu-reserved"] = EksPlatforms.Default.With(EksPlatforms.Fast with { Fabric = NetworkFabric.Ethernet, Capacity = CapacityType.Reserved, Reservation = "cr-0abc" }),
        ["gpu-spot"] = EksPlatforms.Default.With(EksPlatforms.OnDemand with { MachineTypes = ["g6.2xlarge", "g6.4xlarge"], Capacity = CapacityType.Spot }),
        ["karpenter"] = EksPlatforms.Karpenter,
        ["local-nvme"] = EksPlatforms.Default.With(EksPlatforms.OnDemand with { LocalNvme = true, ImageStreaming = true }),
        ["mig"] = EksPlatforms.Default.With(EksPlatforms.OnDemand with { MachineTypes = ["p4d.24xlarge"], Sharing = new() { Mig = new() { Layout = "all x 1g.5gb", Strategy = MigStrategy.Mixed } } }),
        ["nat-per-zone"] = EksPlatforms.Default.In(cluster => cluster with { NatPerZone = true }),
        ["private-only"] = EksPlatforms.PrivateOnly,
        ["storage"] = EksPlatforms.Storage,
        ["time-slicing"] = EksPlatforms.Default.With(EksPlatforms.OnDemand with { Sharing = new() { TimeSlicing = new() { Replicas = 4 } } }),
    };

    public static PlatformSpec Of(string name) => Platforms[name];

    [Fact]
    public async Task The_default() => GoldenFile.Same("aws/default.json", PlanJson.Write(await EksPlatforms.Default.Plan()));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_case_differs_from_it_as_told(string name) =>
        GoldenFile.Same($"aws/{name}.json", PlanDifference.Text(await EksPlatforms.Default.Plan(), await Platforms[name].Plan()));
}
