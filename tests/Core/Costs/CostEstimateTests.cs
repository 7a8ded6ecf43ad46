using CsCheck;
using MlPlatform.Core.Costs;
using MlPlatform.Core.Specs;
using MlPlatform.Core.Tests.Rules;

namespace MlPlatform.Core.Tests.Costs;

public sealed class CostEstimateTests
{
    // Round prices of our own, so that the figures can be checked by hand.
    static readonly CatalogueSpec Round = new()
    {
        MachineTypes = new Dictionary<string, MachineTypeSpec>
        {
            ["m7i.large"] = new() { OnDemandUsdPerHour = 0.1 },
            ["g6.2xlarge"] = new() { OnDemandUsdPerHour = 1, SpotUsdPerHour = 0.4 },
            ["g6.12xlarge"] = new() { OnDemandUsdPerHour = 4, SpotUsdPerHour = 1.6 },
        },
    };

    static readonly ModelSpec Four = Sound.Model with { MinReplicas = 2, MaxReplicas = 6 };

    static PlatformSpec On(NodePoolSpec pool, params (string Name, ModelSpec Spec)[] models) => On([("gpu", pool)], models);

    static PlatformSpec On(IEnumerable<(string Name, NodePoolSpec Spec)> pools, params (string Name, ModelSpec Spec)[] models) =>
        Sound.OnAws(pools, models) with { Catalogue = Round, Cost = new() { NatGiBPerMonth = 100 } };

    static PoolCost Pool(CostEstimate estimate, string name = "gpu") => estimate.Pools.Single(pool => pool.Name == name);

    static void Same(decimal minimum, decimal expected, decimal maximum, CostRange cost) =>
        Assert.Equal((minimum, expected, maximum), (cost.Minimum.Usd, cost.Expected.Usd, cost.Maximum.Usd));

    [Fact]
    public void Nodes_follow_from_replicas_and_pools_from_their_bounds()
    {
        var pool = Pool(CostEstimate.Of(On(Sound.Gpu with { MaxNodes = 10 }, ("scorer", Four))));

        // Two at least, half between two and six, and the pool's maximum.
        Assert.Equal(new(2, 4, 10), pool.Nodes);
        Same(2 * 730, 4 * 730, 10 * 730, pool.Machines);
        // 200 GiB at 0.08 each.
        Same(2 * 16, 4 * 16, 10 * 16, pool.Disks);
    }

    [Fact]
    public void Nodes_that_are_always_there_and_spare_ones_count()
    {
        Assert.Equal(new(5, 5, 10), Pool(CostEstimate.Of(On(Sound.Gpu with { MinNodes = 5, MaxNodes = 10 }, ("scorer", Four)))).Nodes);
        Assert.Equal(new(3, 5, 10), Pool(CostEstimate.Of(On(Sound.Gpu with { MaxNodes = 10, SpareNodes = 1 }, ("scorer", Four)))).Nodes);
    }

    [Fact]
    public void Expected_replicas_are_those_of_normal_requests_where_they_are_declared()
    {
        var load = new LoadSpec { PeakRequestsPerSecond = 100, RequestsPerSecondPerReplica = 20, NormalRequestsPerSecond = 40 };
        var estimate = CostEstimate.Of(On(Sound.Gpu with { MaxNodes = 10 }, ("scorer", Four with { Load = load })));

        Assert.Equal(new(2, 3, 6), estimate.Tenants[0].Models[0].Replicas);
        Assert.DoesNotContain(estimate.Assumptions, assumption => assumption.Contains("half between", StringComparison.Ordinal));
    }

    [Fact]
    public void Spot_is_mixed_with_what_is_bought_on_demand_instead()
    {
        var estimate = CostEstimate.Of(On(Sound.Gpu with { Capacity = CapacityType.Spot, MaxNodes = 10 }, ("scorer", Four)));

        // 0.9 x 0.4 + 0.1 x 1
        Same(2 * 0.46m * 730, 4 * 0.46m * 730, 10 * 0.46m * 730, Pool(estimate).Machines);
        Same(2 * 730, 4 * 730, 10 * 730, Pool(estimate).MachinesOnDemand);
        Assert.Equal(4 * 0.54m * 730, estimate.TotalOnDemand.Expected.Usd - estimate.Total.Expected.Usd);
    }

    [Fact]
    public void Reserved_machines_cost_what_they_do_on_demand_and_it_is_said_that_unused_ones_do_too()
    {
        var estimate = CostEstimate.Of(On(Sound.Gpu with { Capacity = CapacityType.Reserved, Reservation = "cr-0123456789abcdef0", MaxNodes = 10 }, ("scorer", Four)));

        Same(2 * 730, 4 * 730, 10 * 730, Pool(estimate).Machines);
        Assert.Contains("Reserved machines are counted as nodes need them, at the price on demand: 'gpu'. A reservation costs as much unused; its size isn't in the settings.", estimate.Assumptions);
    }

    [Theory]
    [InlineData(CapacityType.CapacityBlock, "The price of the capacity block of 'gpu' isn't known: it was agreed when the block was bought, and is paid for in advance.")]
    [InlineData(CapacityType.FlexStart, "The price of the machines of 'gpu' isn't known: Google Cloud lists none of flex-start here.")]
    [InlineData(CapacityType.Queued, "The price of the machines of 'gpu' isn't known: Google Cloud lists none of flex-start here.")]
    public void Prices_that_nobody_lists_are_not_invented(CapacityType capacity, string said)
    {
        var estimate = CostEstimate.Of(On(Sound.Gpu with { Capacity = capacity, MinNodes = 1, MaxNodes = 10 }));

        Assert.False(Pool(estimate).Machines.Expected.Complete);
        Assert.Equal(0, Pool(estimate).Machines.Expected.Usd);
        Assert.Contains(said, estimate.Unknowns);
    }

    [Fact]
    public void A_network_that_is_there_has_its_ways_out_already()
    {
        var platform = On(Sound.Gpu);
        var estimate = CostEstimate.Of(platform with { Cluster = platform.Cluster with { ExistingNetwork = new() { Id = "vpc-0abc", Subnets = new Dictionary<string, string> { ["us-east-1a"] = "subnet-0a0a", ["us-east-1b"] = "subnet-0b0b" } } } });

        Assert.DoesNotContain(estimate.ClusterItems, item => item.Name.Contains("NAT", StringComparison.Ordinal));
        Assert.Contains("The network is there already: its ways out aren't counted.", estimate.Assumptions);
    }

    [Fact]
    public void File_systems_are_listed_though_their_price_is_not_known()
    {
        var estimate = CostEstimate.Of(On(Sound.Gpu) with { Storage = new() { FileSystems = new Dictionary<string, SharedFileSystemSpec> { ["shared"] = new() } } });

        Assert.Equal(Amount.Unknown, estimate.ClusterItems.Single(item => item.Name == "file system 'shared'").Cost.Expected);
        Assert.Contains("What is stored in file systems is charged for, and isn't declared.", estimate.Unknowns);
    }

    [Fact]
    public void A_model_causes_its_share_of_the_nodes_and_the_rest_is_the_platform_s()
    {
        // Two of four GPUs, for 0.5 x 4 x 730, and half of the disk.
        var estimate = CostEstimate.Of(On(Sound.Gpu with { MachineTypes = ["g6.12xlarge"], MaxNodes = 2 }, ("scorer", Sound.Model with { MaxReplicas = 2 })));

        Same(1468, 1468, 1468, estimate.Tenants[0].Models[0].Cost);
        Same(1468, 1468, 4404, Pool(estimate).Unused);
    }

    [Fact]
    public void On_pools_without_GPUs_models_share_by_CPU()
    {
        var estimate = CostEstimate.Of(On(Sound.Gpu, ("rules", Sound.Model with { Gpus = 0, Cpu = 0.5, MemoryGiB = 1, MinReplicas = 1, MaxReplicas = 1 })));
        var general = Pool(estimate, "general");

        Assert.InRange(general.Caused.Minimum.Usd / general.Cost.Minimum.Usd, 0.085m, 0.1m);
    }

    [Fact]
    public void The_cluster_itself_is_counted()
    {
        var items = CostEstimate.Of(On(Sound.Gpu)).ClusterItems.Select(item => (item.Name, item.Cost.Expected));

        Assert.Equal(
            [
                ("control plane", new Amount(73, true)),
                ("NAT gateway with its address", new(36.5m, true)),
                ("data through NAT", new(4.5m, true)),
                ("disk of the metrics, 50 GiB", new(4, true)),
            ],
            items);
    }

    [Fact]
    public void Each_zone_has_its_NAT_gateway_where_that_is_asked_for()
    {
        var platform = On(Sound.Gpu);
        platform = platform with { Cluster = platform.Cluster with { NatPerZone = true } };

        Assert.Contains(("3 NAT gateways with their addresses", 109.5m), CostEstimate.Of(platform).ClusterItems.Select(item => (item.Name, item.Cost.Expected.Usd)));
    }

    [Fact]
    public void A_version_that_is_out_of_standard_support_costs_more()
    {
        var platform = On(Sound.Gpu);
        platform = platform with { Cluster = platform.Cluster with { KubernetesVersion = "1.33" } };

        Assert.Equal(73, CostEstimate.Of(platform, new(2026, 7, 1)).ClusterItems[0].Cost.Expected.Usd);
        Assert.Equal(73, CostEstimate.Of(platform, new(2026, 11, 25)).ClusterItems[0].Cost.Expected.Usd);
        platform = platform with { Cluster = platform.Cluster with { ReleaseChannel = ReleaseChannel.Extended } };
        Assert.Equal(73, CostEstimate.Of(platform, new(2026, 7, 1)).ClusterItems[0].Cost.Expected.Usd);
        var extended = CostEstimate.Of(platform, new(2026, 11, 25)).ClusterItems[0];
        Assert.Equal(438, extended.Cost.Expected.Usd);
        Assert.StartsWith("control plane, Kubernetes 1.33 in extended support since ", extended.Name, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_term_support_of_AKS_costs_from_the_first_day()
    {
        var item = CostEstimate.Of(Sound.OnAzure([]) with { Cluster = Sound.Azure with { ReleaseChannel = ReleaseChannel.Extended } }).ClusterItems[0];
        Assert.Equal(("control plane, tier Premium", 438m), (item.Name, item.Cost.Expected.Usd));
    }

    [Fact]
    public void Load_balancers_of_models_and_of_the_gateway_are_counted_without_what_goes_through_them()
    {
        var open = Four with { Service = new() { Type = ServiceExposure.PublicLoadBalancer, SourceRanges = ["203.0.113.0/24"] } };
        var estimate = CostEstimate.Of(On(Sound.Gpu, ("scorer", open)) with { Gateway = new() });

        // 0.0225 an hour, and an address of 0.005 in each of three zones.
        Assert.Equal(new(27.375m, false), estimate.OfWorkloads.Expected);
        Assert.Contains(("load balancer of the gateway, internal", new Amount(16.425m, false)), estimate.ClusterItems.Select(item => (item.Name, item.Cost.Expected)));
        Assert.False(estimate.Total.Expected.Complete);
    }

    [Fact]
    public void Volumes_are_their_model_s()
    {
        var volumes = new Dictionary<string, VolumeSpec>
        {
            ["cache"] = new() { MountPath = "/cache", SizeGiB = 50 },
            ["shared"] = new() { MountPath = "/models", SizeGiB = 100, AccessMode = AccessMode.ReadOnlyMany },
        };
        var estimate = CostEstimate.Of(On(Sound.Gpu, ("scorer", Four with { Volumes = volumes })));

        Assert.Equal(new(4, false), estimate.OfWorkloads.Minimum);
        Assert.Contains("The price of file storage isn't known: the volume 'shared' of fraud/scorer, 100 GiB, isn't counted.", estimate.Unknowns);
    }

    [Fact]
    public void What_is_not_known_is_listed_and_makes_every_sum_that_lacks_it_at_least()
    {
        var estimate = CostEstimate.Of(On(Sound.Gpu, ("scorer", Four)) with { Cost = new() });

        Assert.Equal(["How much data goes through the NAT gateways isn't declared (cost.natGiBPerMonth)."], estimate.Unknowns);
        Assert.Equal((false, false, true), (estimate.Total.Expected.Complete, estimate.Platform.Expected.Complete, estimate.Tenants[0].Cost.Expected.Complete));
    }

    [Fact]
    public void A_spot_price_that_is_not_known_counts_for_what_is_bought_on_demand_only()
    {
        var estimate = CostEstimate.Of(On(Sound.Gpu with { MachineTypes = ["g5.2xlarge"], Capacity = CapacityType.Spot, MaxNodes = 10 }, ("scorer", Four)));
        var hour = estimate.Prices.Single(price => price.What == "g5.2xlarge, on demand").Usd;

        Assert.Equal(new(4 * 0.1m * hour * 730, false), Pool(estimate).Machines.Expected);
        Assert.Equal(new(4 * hour * 730, true), Pool(estimate).MachinesOnDemand.Expected);
        Assert.Contains("The price of g5.2xlarge, spot in us-east-1 isn't known. Where you know it, give it in the settings (catalogue.machineTypes).", estimate.Unknowns);
    }

    [Fact]
    public void Prices_of_another_region_are_used_only_where_that_is_asked_for()
    {
        var platform = Sound.OnAws([("gpu", Sound.Gpu)], ("scorer", Four));
        platform = platform with { Cluster = platform.Cluster with { Region = "eu-north-1" } };

        var known = CostEstimate.Of(platform);
        Assert.True(Pool(known).Machines.Expected.IsUnknown);
        Assert.Contains(known.Unknowns, unknown => unknown.StartsWith("The price of g6.2xlarge, on demand in eu-north-1 isn't known; in us-east-1 it is 0.9776 US dollars an hour.", StringComparison.Ordinal));

        var asked = CostEstimate.Of(platform, priceRegion: "us-east-1");
        Assert.Equal(new(4 * 0.9776m * 730, true), Pool(asked).Machines.Expected);
        Assert.Contains("Prices that aren't known in eu-north-1 are those of us-east-1, as asked for.", asked.Assumptions);
        Assert.All(asked.Prices.Where(price => price.What.StartsWith("g6", StringComparison.Ordinal)), price => Assert.Equal("us-east-1", price.Region));
    }

    [Fact]
    public void Free_GPUs_are_idle_where_another_pod_fits_and_stranded_where_none_does()
    {
        var fours = Sound.Gpu with { MachineTypes = ["g6.12xlarge"], MinNodes = 1, MaxNodes = 2 };

        var stranded = Pool(CostEstimate.Of(On(fours, ("scorer", Sound.Model with { Cpu = 20, MaxReplicas = 2 }))));
        Assert.Equal((4, 2, 2L), (stranded.Gpus, stranded.GpusTaken, stranded.GpusStranded));

        var idle = Pool(CostEstimate.Of(On(fours, ("scorer", Sound.Model with { MaxReplicas = 2 }))));
        Assert.Equal((4, 2, 0L), (idle.Gpus, idle.GpusTaken, idle.GpusStranded));
    }

    [Fact]
    public void Slices_count_by_what_they_are_of_a_GPU_and_those_that_the_layout_leaves_over_are_stranded()
    {
        // Of each GPU one slice of 3 and two of 1: five of seven compute slices.
        var cut = Sound.Gpu with
        {
            MachineTypes = ["p4d.24xlarge"],
            MinNodes = 1,
            MaxNodes = 1,
            Sharing = new() { Mig = new() { Strategy = MigStrategy.Mixed, Layout = "1g.5gb x 2, 3g.20gb x 1" } },
        };
        var platform = On(
            cut,
            ("large", Sound.Model with { Cpu = 1, MemoryGiB = 4, MigProfile = "3g.20gb", MaxReplicas = 2 }),
            ("small", Sound.Model with { Cpu = 1, MemoryGiB = 4, MigProfile = "1g.5gb", MaxReplicas = 2 }));
        platform = platform with { Catalogue = new() { MachineTypes = new Dictionary<string, MachineTypeSpec> { ["p4d.24xlarge"] = new() { OnDemandUsdPerHour = 56 } } } };

        var estimate = CostEstimate.Of(platform);
        var (large, small) = (estimate.Tenants[0].Models[0].Cost.Expected.Usd, estimate.Tenants[0].Models[1].Cost.Expected.Usd);

        Assert.Equal(3 * small, large, 9);
        // Two replicas of one compute slice each, of 56.
        Assert.Equal((decimal)2 / 56, small / Pool(estimate).Cost.Expected.Usd, 12);
        Assert.Equal((24, 4, 0L), (Pool(estimate).Gpus, Pool(estimate).GpusTaken, Pool(estimate).GpusStranded));
        Assert.Equal((decimal)2 / 7, estimate.StrandedShare!.Value, 12);
    }

    [Fact]
    public void Replicas_without_room_are_not_counted_and_told()
    {
        var estimate = CostEstimate.Of(On(Sound.Gpu with { MaxNodes = 4 }, ("scorer", Four)));

        Assert.Equal(new(2, 4, 4), estimate.Tenants[0].Models[0].Replicas);
        Assert.Contains("At the maximum, 2 replicas of fraud/scorer find no room in the pools and aren't counted.", estimate.Assumptions);
    }

    [Fact]
    public void Replicas_that_must_stay_up_are_on_demand()
    {
        var estimate = CostEstimate.Of(On(
            [("floor", Sound.Gpu with { MaxNodes = 4 }), ("spot", Sound.Gpu with { Capacity = CapacityType.Spot, MaxNodes = 10 })],
            ("scorer", Four with { OnDemandReplicas = 1 })));

        Assert.Equal((1, 3L), (Pool(estimate, "floor").Nodes.Expected, Pool(estimate, "spot").Nodes.Expected));
    }

    [Fact]
    public void Without_an_autoscaler_pools_stay_at_their_minimum() =>
        Assert.Equal(new(3, 3, 3), Pool(CostEstimate.Of(On(Sound.Gpu with { MinNodes = 3, MaxNodes = 9 }, ("scorer", Four)) with { Autoscaler = new() { Kind = AutoscalerKind.None } })).Nodes);

    [Fact]
    public void A_job_is_told_and_not_guessed()
    {
        var platform = On(Sound.Gpu, ("scorer", Four));
        var job = new TrainingJobSpec { Image = "registry.example.com/train:1.0", Cpu = 4, MemoryGiB = 16 };
        platform = platform with { Tenants = new Dictionary<string, TenantSpec> { ["fraud"] = platform.Tenants["fraud"] with { Jobs = new Dictionary<string, TrainingJobSpec> { ["nightly"] = job } } } };
        var estimate = CostEstimate.Of(platform);

        Assert.Equal((true, false, true), (estimate.Total.Minimum.Complete, estimate.Total.Expected.Complete, estimate.Total.Maximum.Complete));
        Assert.Contains("How long fraud/nightly runs isn't declared: below the maximum its nodes aren't counted.", estimate.Unknowns);
    }

    [Fact]
    public void A_cluster_that_is_there_costs_its_nodes_only()
    {
        var estimate = CostEstimate.Of(Sound.Platform(("fraud", Sound.Tenant(("scorer", Four)))));

        Assert.Equal(["nodes of the cluster"], estimate.ClusterItems.Select(item => item.Name));
        Assert.Contains("The pools of the cluster aren't told: no node is counted.", estimate.Unknowns);
        Assert.False(estimate.Total.Expected.Complete);
    }

    [Fact]
    public void Pools_sum_to_the_total_and_so_do_tenants_and_platform() =>
        Gen.Select(Gen.Int[1, 6], Gen.Int[0, 4], Gen.Int[1, 6], Gen.Int[0, 10], Gen.Int[1, 3], Gen.Double[0, 1])
            .Sample((least, more, nodes, minimum, gpus, share) =>
            {
                var estimate = CostEstimate.Of(On(
                    [
                        ("one", Sound.Gpu with { MinNodes = Math.Min(minimum, nodes), MaxNodes = nodes }),
                        ("spot", Sound.Gpu with { MachineTypes = ["g6.12xlarge"], Capacity = CapacityType.Spot, MaxNodes = nodes }),
                    ],
                    ("a", Sound.Model with { MinReplicas = least, MaxReplicas = least + more, Cpu = 2 }),
                    ("b", Sound.Model with { MinReplicas = 1, MaxReplicas = least, Gpus = gpus, Cpu = 3, Pools = ["spot"] }),
                    ("c", Sound.Model with { Gpus = 0, Cpu = 0.2, MemoryGiB = 0.7, MinReplicas = 1, MaxReplicas = 2 })) with { Cost = new() { SpotFallbackShare = share } });

                foreach (var at in new Func<CostRange, decimal>[] { cost => cost.Minimum.Usd, cost => cost.Expected.Usd, cost => cost.Maximum.Usd })
                {
                    Assert.Equal(at(estimate.Total), estimate.Pools.Sum(pool => at(pool.Cost)) + at(estimate.ClusterOwn) + at(estimate.OfWorkloads), 9);
                    Assert.Equal(at(estimate.Total), estimate.Tenants.Sum(tenant => at(tenant.Cost)) + at(estimate.Platform), 9);
                    Assert.All(estimate.Pools, pool => Assert.True(at(pool.Unused) > -0.000001m));
                }
            });
}
