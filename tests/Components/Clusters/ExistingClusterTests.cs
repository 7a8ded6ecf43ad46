using MlPlatform.Components.Clusters;
using MlPlatform.Tests.Support;

namespace MlPlatform.Components.Tests.Clusters;

public sealed class ExistingClusterTests
{
    const string Provider = "pulumi:providers:kubernetes";

    [Fact]
    public async Task It_registers_itself_and_its_provider()
    {
        var plan = await Planned.Of(() => Examples.Cluster());

        Assert.Equal(["mlplatform:clusters:ExistingCluster dev", $"{Provider} dev"], plan.Names().Order());
    }

    [Fact]
    public async Task The_kubeconfig_is_a_secret_even_where_it_came_in_clear()
    {
        var plan = await Planned.Of(() => Examples.Cluster());

        Assert.Equal("\"[secret]\"", plan.Get(Provider, "dev").Input("kubeconfig"));
    }

    [Theory]
    [InlineData("clusterIdentifier", "\"dev\"")]
    [InlineData("enableConfigMapMutable", "\"true\"")]
    [InlineData("enableSecretMutable", "\"true\"")]
    [InlineData("enableServerSideApply", "\"true\"")]
    public async Task The_provider_neither_replaces_nor_fights(string input, string expected)
    {
        var plan = await Planned.Of(() => Examples.Cluster());

        Assert.Equal(expected, plan.Get(Provider, "dev").Input(input));
    }

    [Fact]
    public async Task A_new_kubeconfig_changes_nothing_but_the_kubeconfig()
    {
        var one = await Planned.Of(() => new ExistingCluster("dev", new() { ClusterName = "dev", KubeConfig = "one" }));
        var two = await Planned.Of(() => new ExistingCluster("dev", new() { ClusterName = "dev", KubeConfig = "two" }));

        Assert.Equal(one.Get(Provider, "dev").Input("clusterIdentifier"), two.Get(Provider, "dev").Input("clusterIdentifier"));
        Assert.Equal(one.Names(), two.Names());
    }
}
