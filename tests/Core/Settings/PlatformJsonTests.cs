using System.Collections.Immutable;
using System.Text.Json;
using CsCheck;
using MlPlatform.Core.Rules;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;
using MlPlatform.Core.Tests.Rules;
using MlPlatform.Tests.Support;

namespace MlPlatform.Core.Tests.Settings;

public sealed class PlatformJsonTests
{
    static readonly Gen<string> Names = Gen.OneOf(Gen.OneOfConst("a", "b", "gpu", "Ä \"x\"\n", "fraud-eu"), Gen.Char['a', 'z'].Array[1, 8].Select(letters => new string(letters)));

    static readonly Gen<double> Amounts = Gen.OneOf(Gen.Double[0.001, 1000], Gen.OneOfConst(0.1, 1, 4, 1024));

    static readonly Gen<ModelSpec> Models =
        Gen.Select(Amounts, Gen.Int[0, 16], Gen.Select(Gen.Bool, Names).Select((given, name) => given ? name : null), Names.Array[0, 3], Gen.Int[1, 10], Gen.Bool, Map(Names)).Select(
            (cpu, gpus, gpu, names, replicas, budget, config) => new ModelSpec
            {
                Image = "fraud:1",
                Cpu = cpu,
                MemoryGiB = cpu * 4,
                Gpus = gpus,
                GpuModel = gpu,
                Pools = names,
                Arguments = names,
                Config = config,
                MaxReplicas = replicas,
                MinAvailable = budget ? replicas : null,
            });

    static readonly Gen<PlatformSpec> Platforms =
        Gen.Select(
            Gen.Select(Gen.Bool, Names.Array[0, 3], Map(Names)).Select((aws, names, map) => new ClusterSpec
            {
                Name = "ml",
                Cloud = aws ? CloudProvider.Aws : CloudProvider.Existing,
                Region = aws ? "us-east-1" : null,
                Zones = names,
                Administrators = map,
                DeletionProtection = aws,
            }),
            Map(Gen.Select(Names.Array[1, 3], Gen.Int[1, 9], Gen.Bool, Map(Names)).Select((names, nodes, shared, map) => new NodePoolSpec
            {
                MachineTypes = names,
                MaxNodes = nodes,
                Capacity = shared ? CapacityType.Spot : CapacityType.OnDemand,
                Sharing = new() { TimeSlicing = shared ? new() { Replicas = nodes + 1 } : null },
                Labels = map,
            })),
            Map(Gen.Select(Amounts, Gen.Bool, Map(Models)).Select((cpu, named, models) => new TenantSpec
            {
                Namespace = named ? "home" : null,
                Quota = new() { Cpu = cpu, MemoryGiB = cpu, CpuLimit = named ? cpu : null },
                Models = models,
            }))).Select((cluster, pools, tenants) => new PlatformSpec { Cluster = cluster, Pools = pools, Tenants = tenants });

    static Gen<IReadOnlyDictionary<string, T>> Map<T>(Gen<T> items) =>
        Gen.Select(Names, items).Array[0, 3].Select(entries => (IReadOnlyDictionary<string, T>)entries.DistinctBy(entry => entry.Item1).ToDictionary(entry => entry.Item1, entry => entry.Item2));

    [Fact]
    public void A_platform_reads_back_from_what_is_written_of_it() =>
        Platforms.Sample(platform =>
        {
            var json = PlatformJson.Write(platform);
            var read = SettingsReader.Read<PlatformSpec>(json, "platform");

            Assert.Equal("", Findings.Text(read.Findings));
            // Records compare their lists and maps by reference; so what is written says whether they are equal,
            Assert.Equal(json, PlatformJson.Write(read.Spec!));
            // and the runtime's own writer, which knows nothing of ours, agrees.
            Assert.Equal(ByRuntime(platform), ByRuntime(read.Spec!));
        });

    [Fact]
    public void Keys_stand_in_order_and_defaults_among_them() =>
        GoldenFile.Same(
            "platform.json",
            PlatformJson.Write(Sound.Platform() with
            {
                Pools = new Dictionary<string, NodePoolSpec>
                {
                    ["b"] = Sound.Gpu with { Sharing = new() { TimeSlicing = new() { Replicas = 2 } } },
                    ["a"] = Sound.Gpu with { Capacity = CapacityType.Spot },
                },
            }));

    static string ByRuntime(PlatformSpec platform) => JsonSerializer.Serialize(
        platform with
        {
            Cluster = platform.Cluster with { Administrators = Sorted(platform.Cluster.Administrators) },
            Pools = Sorted(platform.Pools, pool => pool with { Labels = Sorted(pool.Labels) }),
            Tenants = Sorted(platform.Tenants, tenant => tenant with { Models = Sorted(tenant.Models, model => model with { Config = Sorted(model.Config) }) }),
        },
        JsonSerializerOptions.Web);

    static ImmutableSortedDictionary<string, T> Sorted<T>(IReadOnlyDictionary<string, T> map, Func<T, T>? inner = null) =>
        map.ToImmutableSortedDictionary(entry => entry.Key, entry => inner is null ? entry.Value : inner(entry.Value), StringComparer.Ordinal);
}
