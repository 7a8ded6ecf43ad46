using MlPlatform.Components.Clusters;
using MlPlatform.Components.Gpu;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;
using MlPlatform.Preview.Plans;
using MlPlatform.Tests.Support;

namespace MlPlatform.Components.Tests.Gpu;

/// <summary>What the nodes of each cloud bring is left to them, and the operator brings the rest.</summary>
public sealed class GpuOperatorSettingsTests
{
    static readonly NodePoolSpec Eks = new() { MachineTypes = ["g6.2xlarge"], MaxNodes = 4 };
    static readonly NodePoolSpec Gke = Eks with { MachineTypes = ["g2-standard-8"] };
    static readonly NodePoolSpec Aks = Eks with { MachineTypes = ["Standard_NC24ads_A100_v4"] };

    public static TheoryData<string, CloudProvider, NodePoolSpec, string?, string?, string?> Setups => new()
    {
        { "Amazon Linux", CloudProvider.Aws, Eks, """{"enabled":false}""", """{"enabled":false}""", null },
        { "Bottlerocket, with a device plugin", CloudProvider.Aws, Eks with { Image = NodeImage.Bottlerocket }, """{"enabled":false}""", """{"enabled":false}""", """{"enabled":false}""" },
        { "Ubuntu on EKS", CloudProvider.Aws, Eks with { Image = NodeImage.Ubuntu, Driver = DriverOwner.Operator }, """{"enabled":true}""", """{"enabled":true}""", null },
        {
            "GKE, with a device plugin", CloudProvider.Gcp, Gke,
            """{"enabled":false}""",
            """{"enabled":true,"env":[{"name":"RUNTIME_CONFIG_SOURCE","value":"file"}],"installDir":"/home/kubernetes/bin/nvidia"}""",
            """{"enabled":false}"""
        },
        {
            "Ubuntu on GKE", CloudProvider.Gcp, Gke with { Image = NodeImage.Ubuntu, Driver = DriverOwner.Operator, DriverVersion = "580.126.09" },
            """{"enabled":true,"version":"580.126.09"}""",
            """{"enabled":true,"env":[{"name":"RUNTIME_CONFIG_SOURCE","value":"file"}]}""",
            null
        },
        { "AKS", CloudProvider.Azure, Aks, """{"enabled":true}""", """{"enabled":true,"env":[{"name":"RUNTIME_CONFIG_SOURCE","value":"file"}]}""", null },
        { "AKS, with its driver", CloudProvider.Azure, Aks with { Driver = DriverOwner.Cloud }, """{"enabled":false}""", """{"enabled":false}""", null },
    };

    [Theory]
    [MemberData(nameof(Setups))]
    public async Task Nobody_brings_a_second_driver_toolkit_or_device_plugin(string of, CloudProvider cloud, NodePoolSpec pool, string? driver, string? toolkit, string? devicePlugin)
    {
        var release = Release(await Plan(cloud, pool));

        Assert.Equal((of, driver, toolkit, devicePlugin), (of, release.Input("values.driver"), release.Input("values.toolkit"), release.Input("values.devicePlugin")));
    }

    [Fact]
    public async Task AKS_own_driver_goes_with_AKS_own_runtime_class()
    {
        Assert.Equal("\"nvidia-container-runtime\"", Release(await Plan(CloudProvider.Azure, Aks with { Driver = DriverOwner.Cloud })).Input("values.operator.runtimeClass"));
        Assert.Null(Release(await Plan(CloudProvider.Azure, Aks)).Input("values.operator"));
    }

    [Fact]
    public async Task On_GKE_the_driver_is_where_Google_puts_it()
    {
        Assert.Equal("\"/home/kubernetes/bin/nvidia\"", Release(await Plan(CloudProvider.Gcp, Gke)).Input("values.hostPaths.driverInstallDir"));
        Assert.Null(Release(await Plan(CloudProvider.Aws, Eks)).Input("values.hostPaths"));
    }

    [Fact]
    public async Task GKE_lets_critical_pods_into_the_namespace_since_a_quota_names_them_before_the_release()
    {
        var plan = await Plan(CloudProvider.Gcp, Gke);
        var quota = plan.Get("kubernetes:core/v1:ResourceQuota", "gpu-critical");

        Assert.Equal("""[{"operator":"In","scopeName":"PriorityClass","values":["system-cluster-critical","system-node-critical"]}]""", quota.Input("spec.scopeSelector.matchExpressions"));
        plan.GoesBefore(Release(plan), [quota]);
        Assert.Empty((await Plan(CloudProvider.Aws, Eks)).OfType("kubernetes:core/v1:ResourceQuota"));
    }

    [Theory]
    [InlineData("values.daemonsets.tolerations")]
    [InlineData("values.node-feature-discovery.worker.tolerations")]
    public async Task Spot_nodes_get_the_operators_pods_too(string tolerations)
    {
        const string Gpu = """{"effect":"NoSchedule","key":"nvidia.com/gpu","operator":"Exists"}""";

        Assert.Equal($"[{Gpu}]", Release(await Plan(CloudProvider.Aws, Eks with { Capacity = CapacityType.Spot })).Input(tolerations));
        Assert.Equal(
            $$"""[{"effect":"NoSchedule","key":"cloud.google.com/gke-spot","operator":"Exists"},{{Gpu}}]""",
            Release(await Plan(CloudProvider.Gcp, Gke with { Capacity = CapacityType.Spot })).Input(tolerations));
        Assert.Equal(
            $$"""[{"effect":"NoSchedule","key":"kubernetes.azure.com/scalesetpriority","operator":"Exists"},{{Gpu}}]""",
            Release(await Plan(CloudProvider.Azure, Aks with { Capacity = CapacityType.Spot })).Input(tolerations));
    }

    [Fact]
    public async Task What_Googles_plugin_shares_or_cuts_the_operator_leaves_alone()
    {
        var plan = await Plan(CloudProvider.Gcp, Gke with { MachineTypes = ["a2-highgpu-1g"], Sharing = new() { Mig = new() { Layout = "all x 1g.5gb" }, TimeSlicing = new() { Replicas = 2 } } });

        Assert.Equal("""{"enabled":false}""", Release(plan).Input("values.migManager"));
        Assert.Null(Release(plan).Input("values.mig"));
        Assert.Empty(plan.OfType("kubernetes:core/v1:ConfigMap"));
    }

    [Fact]
    public async Task Every_image_comes_through_the_cache_where_there_is_one()
    {
        var release = Release(await Plan(CloudProvider.Azure, Aks, new() { Host = "cache.example.com", Paths = new Dictionary<string, string> { ["nvcr.io"] = "ngc" } }));

        Assert.Equal("\"cache.example.com/ngc/nvidia\"", release.Input("values.driver.repository"));
        Assert.Equal("\"cache.example.com/ngc/nvidia/k8s\"", release.Input("values.toolkit.repository"));
        Assert.Equal("\"cache.example.com/ngc/nvidia/cloud-native\"", release.Input("values.migManager.repository"));
        Assert.Equal("\"cache.example.com/registry.k8s.io/nfd/node-feature-discovery\"", release.Input("values.node-feature-discovery.image.repository"));
        Assert.Null(Release(await Plan(CloudProvider.Azure, Aks)).Input("values.driver.repository"));
    }

    static PlanResource Release(Plan plan) => plan.Get("kubernetes:helm.sh/v3:Release", "gpu-chart");

    static Task<Plan> Plan(CloudProvider cloud, NodePoolSpec pool, RegistrySpec? registry = null) => Planned.Of(() =>
    {
        var cluster = new ExistingCluster("dev", new()
        {
            ClusterName = "dev",
            KubeConfig = "apiVersion: v1",
            Cloud = cloud,
            Registry = registry,
            Pools = NodePools.Of(new() { Cluster = new() { Name = "dev", Cloud = cloud }, Pools = new Dictionary<string, NodePoolSpec> { ["gpu"] = pool } }),
        });
        _ = new GpuOperator("gpu", new() { Cluster = cluster });
    });
}
