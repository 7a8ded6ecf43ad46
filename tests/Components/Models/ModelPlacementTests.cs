using MlPlatform.Components.Clusters;
using MlPlatform.Components.Models;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;
using MlPlatform.Preview.Plans;
using MlPlatform.Tests.Support;

namespace MlPlatform.Components.Tests.Models;

public sealed class ModelPlacementTests
{
    const string Affinity = "affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms";

    [Fact]
    public async Task A_model_goes_to_the_pools_of_its_GPU_and_nowhere_else()
    {
        var plan = await Plan(Examples.Model with { GpuModel = "L4" });

        Assert.Equal("""[{"matchExpressions":[{"key":"mlplatform.io/pool","operator":"In","values":["l4","l4-spot"]}]}]""", Pod(plan, Affinity));
    }

    [Fact]
    public async Task A_model_without_GPUs_goes_to_the_pools_without_and_tolerates_nothing()
    {
        var plan = await Plan(Examples.Model with { Gpus = 0, Cpu = 1, MemoryGiB = 2 });

        Assert.Equal("""[{"matchExpressions":[{"key":"mlplatform.io/pool","operator":"In","values":["general"]}]}]""", Pod(plan, Affinity));
        Assert.Null(Pod(plan, "tolerations"));
    }

    [Fact]
    public async Task Renamed_shares_are_asked_for_by_their_own_name_and_bounded_by_the_quota_under_it()
    {
        var plan = await Plan(Examples.Model with { Pools = ["t4"] });

        Assert.Equal("\"1\"", Pod(plan, "containers[0].resources.limits.'nvidia.com/gpu.shared'"));
        Assert.Null(Pod(plan, "containers[0].resources.limits.'nvidia.com/gpu'"));
    }

    [Fact]
    public async Task Nodes_that_may_have_to_start_first_are_waited_for()
    {
        var fixedPool = await Plan(Examples.Model with { Pools = ["fixed"] });
        var fromZero = await Plan(Examples.Model with { Pools = ["l4"] });

        Assert.True(Deployment(fromZero).CustomTimeouts!.Create > Deployment(fixedPool).CustomTimeouts!.Create);
    }

    [Fact]
    public async Task A_number_that_must_stay_takes_the_place_of_the_share_that_may_go()
    {
        var budget = (await Plan(Examples.Model with { GpuModel = "L4", MinReplicas = 3, MinAvailable = 2 })).Get("kubernetes:policy/v1:PodDisruptionBudget", "scorer");

        Assert.Equal("2", budget.Input("spec.minAvailable"));
        Assert.Null(budget.Input("spec.maxUnavailable"));
    }

    static PlanResource Deployment(Plan plan) => plan.Get("kubernetes:apps/v1:Deployment", "scorer");

    static string? Pod(Plan plan, string path) => Deployment(plan).Input($"spec.template.spec.{path}");

    static Task<Plan> Plan(ModelSpec model) => Planned.Of(() =>
    {
        var cluster = new ExistingCluster("dev", new()
        {
            ClusterName = "dev",
            KubeConfig = "apiVersion: v1",
            Pools = NodePools.Of(new()
            {
                Cluster = new() { Name = "dev", Cloud = CloudProvider.Aws },
                Pools = new Dictionary<string, NodePoolSpec>
                {
                    ["fixed"] = new() { MachineTypes = ["g5.12xlarge"], MinNodes = 4, MaxNodes = 4 },
                    ["general"] = new() { MachineTypes = ["m7i.xlarge"], MinNodes = 2, MaxNodes = 4 },
                    ["l4"] = new() { MachineTypes = ["g6.2xlarge"], MaxNodes = 4 },
                    ["l4-spot"] = new() { MachineTypes = ["g6.2xlarge"], MaxNodes = 8, Capacity = CapacityType.Spot },
                    ["t4"] = new() { MachineTypes = ["g4dn.2xlarge"], MaxNodes = 4, Sharing = new() { TimeSlicing = new() { Replicas = 4, RenameByDefault = true } } },
                },
            }),
        });
        _ = new ModelService("scorer", new() { Cluster = cluster, Namespace = "fraud", Model = model });
    });
}
