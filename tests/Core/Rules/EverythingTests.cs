using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules;

/// <summary>A platform on each cloud that uses all that a cluster can be told, and that no rule has anything against.</summary>
public sealed class EverythingTests
{
    static readonly Dictionary<string, FreezeSpec> Freezes = new() { ["black-friday"] = new() { From = "2026-11-20", To = "2026-12-01" }, ["new-year"] = new() { From = "2026-12-20", To = "2027-01-04" } };

    static readonly Dictionary<string, string> Tags = new() { ["team"] = "ml", ["cost-center"] = "4711" };

    static readonly RegistrySpec Registry = new() { Host = "cache.example.com/team", Paths = new Dictionary<string, string> { ["docker.io"] = "docker-hub" } };

    static StorageSpec Storage(string bucket) => new()
    {
        FileSystems = new Dictionary<string, SharedFileSystemSpec> { ["shared"] = new() },
        Buckets = new Dictionary<string, BucketSpec> { ["models"] = new() { Name = bucket } },
    };

    static ModelSpec Model(string source) => Sound.Model with { Pools = ["gpu"], Weights = new() { Source = source, SizeGiB = 10 } };

    static string Text(PlatformSpec platform) => Findings.Text(RuleSet.Check(platform));

    [Fact]
    public void On_AWS()
    {
        var reserved = Sound.Gpu with { MachineTypes = ["p5.48xlarge"], MaxNodes = 4, Capacity = CapacityType.Reserved, Reservation = "cr-0123456789abcdef0", Zones = ["us-east-1a"], Fabric = NetworkFabric.Efa, LocalNvme = true };
        var platform = Sound.WithKarpenter(Sound.OnAws(
            [
                ("gpu", Sound.Gpu with { ImageStreaming = true, LocalNvme = true, Tags = Tags }),
                ("train", reserved),
                ("block", reserved with { Capacity = CapacityType.CapacityBlock, Reservation = "cr-0123456789abcdef1" }),
            ],
            ("scorer", Model("s3://acme-models/fraud/v3"))));
        Assert.Equal("", Text(Sound.WithJob(platform, Sound.Job with { Pools = ["train"], Gpus = 8, PodCount = 2, Fabric = NetworkFabric.Efa, CpuLimit = Sound.Job.Cpu, MemoryLimitGiB = Sound.Job.MemoryGiB }, new() { Cpu = 640, MemoryGiB = 2560, Gpus = 64 }) with
        {
            Cluster = Sound.Aws with
            {
                KubernetesVersion = "1.35",
                Zones = ["us-east-1a", "us-east-1b"],
                NetworkCidr = "10.16.0.0/16",
                ServiceCidr = "172.24.0.0/20",
                NatPerZone = true,
                PublicAccessCidrs = ["203.0.113.0/24"],
                PrivateAccessCidrs = ["10.16.0.0/16", "10.8.0.0/16"],
                LogRetentionDays = 365,
                ReleaseChannel = ReleaseChannel.Extended,
                Maintenance = new() { Day = Weekday.Sunday, Freezes = Freezes },
            },
            Tags = Tags,
            Registry = Registry,
            Storage = Storage("acme-models"),
        }));
    }

    [Fact]
    public void On_Google_Cloud()
    {
        var train = Sound.GcpGpu with { MachineTypes = ["a3-ultragpu-8g"], MaxNodes = 4, Zones = ["us-central1-a"], Fabric = NetworkFabric.GpuDirect, LocalNvme = true };
        var platform = Sound.OnGcp(
            [
                ("gpu", Sound.GcpGpu with { ImageStreaming = true, Tags = Tags }),
                ("reserved", train with { Capacity = CapacityType.Reserved, Reservation = "h100" }),
                ("flex", Sound.GcpGpu with { Capacity = CapacityType.FlexStart, MaxRunHours = 48 }),
                ("queue", train with { Capacity = CapacityType.Queued }),
                ("system", Sound.General with { MachineTypes = ["e2-standard-4"], System = true }),
            ],
            ("scorer", Model("gs://acme-models/fraud/v3")));
        Assert.Equal("", Text(platform with
        {
            Cluster = Sound.Gcp with
            {
                Zones = ["us-central1-a", "us-central1-b"],
                NetworkCidr = "10.16.0.0/16",
                PodCidr = "10.64.0.0/14",
                ServiceCidr = "172.24.0.0/20",
                DnsEndpoint = true,
                PrivateAccessCidrs = [],
                NodeLogs = false,
                ReleaseChannel = ReleaseChannel.Stable,
                Maintenance = new() { Hours = 24, Freezes = Freezes },
            },
            Autoscaler = new() { Kind = AutoscalerKind.NodeAutoProvisioning },
            Tags = Tags,
            Registry = Registry,
            Storage = Storage("acme-models"),
        }));
    }

    [Fact]
    public void On_Azure()
    {
        const string Group = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/ml/providers/Microsoft.Compute/capacityReservationGroups/h100";
        var platform = Sound.OnAzure(
            [
                ("gpu", Sound.AzureGpu with { Tags = Tags, LocalNvme = true }),
                ("train", Sound.AzureGpu with { MachineTypes = ["Standard_ND96isr_H100_v5"], MaxNodes = 4, Zones = ["1"], Fabric = NetworkFabric.InfiniBand, Capacity = CapacityType.Reserved, Reservation = Group }),
            ],
            ("scorer", Model("https://acmemodels.blob.core.windows.net/models/fraud/v3")));
        Assert.Equal("", Text(platform with
        {
            Cluster = Sound.Azure with
            {
                Zones = ["1", "2"],
                NetworkCidr = "10.16.0.0/18",
                PodCidr = "10.64.0.0/14",
                ServiceCidr = "172.24.0.0/20",
                ReleaseChannel = ReleaseChannel.Extended,
                LogRetentionDays = 180,
                Maintenance = new() { Hours = 4, Freezes = Freezes },
            },
            Autoscaler = new() { Kind = AutoscalerKind.NodeAutoProvisioning },
            Tags = Tags,
            Registry = Registry,
            Storage = Storage("acmemodels"),
        }));
    }
}
