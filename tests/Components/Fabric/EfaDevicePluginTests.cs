using MlPlatform.Components.Fabric;
using MlPlatform.Components.Tests.Clusters;
using MlPlatform.Core.Specs;
using MlPlatform.Tests.Support;

namespace MlPlatform.Components.Tests.Fabric;

public sealed class EfaDevicePluginTests
{
    [Fact]
    public async Task It_tolerates_the_taint_of_GPU_nodes()
    {
        var platform = OnAws.Platform(("train", new() { MachineTypes = ["p5.48xlarge"], MaxNodes = 2, Fabric = NetworkFabric.Efa }));
        var release = (await Planned.Of(() => _ = new EfaDevicePlugin("efa", new() { Cluster = new OnAws(platform) }))).Get("kubernetes:helm.sh/v3:Release", "efa-chart");

        Assert.Equal("\"v0.5.30\"", release.Input("version"));
        Assert.Equal("""[{"effect":"NoSchedule","key":"nvidia.com/gpu","operator":"Exists"}]""", release.Input("values.tolerations"));
    }
}
