using MlPlatform.Core.Pools;
using MlPlatform.Core.Rules;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules;

/// <summary>What people really run: nothing is found against it that isn't so.</summary>
public sealed class FoundingCasesTests
{
    static readonly QuotaSpec Plenty = new() { Cpu = 1000, MemoryGiB = 8000, Gpus = 16, Pods = 200 };

    static IReadOnlyList<string> Errors(PlatformSpec platform) =>
        Found.Lines(RuleSet.Check(platform).Where(finding => finding.Severity == Severity.Error));

    static PlatformSpec Sharing16(params (string Name, ModelSpec Spec)[] models) =>
        Sound.OnAws([("gpu", Sound.Gpu with { MachineTypes = ["g5.48xlarge"], MaxNodes = 2 })]) with
        {
            Tenants = new Dictionary<string, TenantSpec> { ["serving"] = new() { Quota = Plenty, Models = models.ToDictionary(model => model.Name, model => model.Spec) } },
        };

    [Fact]
    public void Three_models_that_share_16_GPUs_are_told_only_that_they_can_not_all_peak()
    {
        var model = Sound.Model with { Cpu = 8, MemoryGiB = 32, MinReplicas = 2, MaxReplicas = 15 };
        Assert.Equal(
            ["MLP085 platform.pools.gpu", "MLP042 platform.tenants.serving.quota"],
            Found.In(Sharing16(("sentiment", model), ("classification", model), ("embedding", model))));
    }

    [Fact]
    public void One_replica_that_may_be_unavailable_is_no_error() =>
        Assert.Empty(Errors(Sharing16(("scorer", Sound.Model with { MinReplicas = 1, MaxReplicas = 1 }))));

    [Fact]
    public void Eight_GPUs_of_eight_fit_their_node() =>
        Assert.Empty(Errors(Sharing16(("llm", Sound.Model with { Gpus = 8, Cpu = 180, MemoryGiB = 600, MinReplicas = 1, MaxReplicas = 1 }))));

    [Fact]
    public void A_time_sliced_spot_pool_with_an_on_demand_pool_beside_it_is_fine()
    {
        var shared = new SharingSpec { TimeSlicing = new() { Replicas = 4 } };
        var platform = Sound.OnAws(
            [
                ("gpu", Sound.Gpu with { Sharing = shared, MaxNodes = 4 }),
                ("gpu-spot", Sound.Gpu with { MachineTypes = ["g6.2xlarge", "g6.4xlarge"], Capacity = CapacityType.Spot, Sharing = shared }),
            ],
            ("scorer", Sound.Model with { Cpu = 1.5, MemoryGiB = 6, MaxReplicas = 12 }));
        Assert.Empty(Found.In(platform));
    }

    [Fact]
    public void Models_without_GPUs_run_beside_the_cluster_s_own_pods() =>
        Assert.Empty(Found.In(Sound.OnAws([("gpu", Sound.Gpu)], ("rules", Sound.Model with { Gpus = 0, Cpu = 1, MemoryGiB = 2, MaxReplicas = 3 }))));

    [Fact]
    public void A_cluster_that_is_there_needs_no_pools_and_proves_nothing() =>
        Assert.Empty(Found.In(Sound.Platform(("fraud", Sound.Tenant(("scorer", Sound.Model with { GpuModel = "A100-80GB" }))))));

    [Fact]
    public void Eight_mistakes_are_eight_findings()
    {
        var settings = SettingsReader.Read<PlatformSpec>(
            """
            {
              "environment": "dev",
              "cluster": { "name": "prod", "cloud": "aws", "account": "111122223333", "region": "eu-cental-1", "administrators": { "ci": "deployer" }, "publicAccessCidrs": ["0.0.0.0/0"] },
              "pools": {
                "general": { "machineTypes": ["m7i.large"], "minNodes": 2, "maxNodes": 4 },
                "gpu": { "machineTypes": ["g6.2xlarge"], "maxNodes": 8 },
                "spot": { "machineTypes": ["g6.2xlarge", "g6.4xlage"], "capacity": "spot", "maxNode": 8 }
              },
              "tenants": { "fraud": {
                "quota": { "cpu": 64, "memoryGiB": 256, "gpus": 8 },
                "models": {
                  "scorer": { "image": "fraud:latest", "cpu": 4, "memoryGiB": 16, "pools": ["gpu"], "maxReplicas": 7 },
                  "ranker": { "image": "ranker:2.0", "cpu": 4, "memoryGiB": 16, "pools": ["gpu"], "gpuModel": "T4", "maxReplicas": 2 }
                }
              } }
            }
            """,
            "platform");
        Assert.Equal(
            [
                "MLP064 platform.cluster.administrators.ci",
                "MLP065 platform.cluster.publicAccessCidrs[0]",
                "MLP061 platform.cluster.region",
                "MLP071 platform.pools.spot.machineTypes[1]",
                "MLP001 platform.pools.spot.maxNode",
                "MLP080 platform.tenants.fraud.models.ranker.gpuModel",
                "MLP021 platform.tenants.fraud.models.scorer.image",
                "MLP042 platform.tenants.fraud.quota",
            ],
            Found.Lines(RuleSet.Check(settings)));
    }

    [Fact]
    public void What_the_rules_let_through_has_a_placement_and_subnets()
    {
        var platform = Sound.OnAws([("gpu", Sound.Gpu)], ("scorer", Sound.Model));
        Assert.Empty(Found.In(platform));
        Assert.Equal(["gpu"], Placement.Of(platform, Sound.Model).Pools.Select(pool => pool.Name));
    }
}
