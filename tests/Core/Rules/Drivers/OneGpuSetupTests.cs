using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Drivers;

public sealed class OneGpuSetupTests
{
    static readonly NodePoolSpec Ubuntu = Sound.GcpGpu with { Image = NodeImage.Ubuntu, Driver = DriverOwner.Operator };

    [Fact]
    public void The_operator_can_not_install_a_driver_on_some_nodes_only() =>
        Assert.Equal(
            ["GPU pools are set up differently: all by Google in 'cos'; all by the operator in 'ubuntu'."],
            RuleSet.Check(Sound.OnGcp([("cos", Sound.GcpGpu), ("ubuntu", Ubuntu)])).Select(finding => finding.Message));

    [Fact]
    public void Nor_install_two_versions() =>
        Assert.Equal(
            ["MLP240 platform.pools"],
            Found.In(Sound.OnGcp([("one", Ubuntu with { DriverVersion = "580.126.09" }), ("two", Ubuntu)])));

    [Fact]
    public void Pools_that_are_alike_are_fine()
    {
        Assert.Empty(Found.In(Sound.OnAws([("one", Sound.Gpu), ("two", Sound.Gpu with { Image = NodeImage.AmazonLinux2023 })])));
        Assert.Empty(Found.In(Sound.OnAws([("one", Sound.Gpu), ("two", Sound.Gpu with { Image = NodeImage.Bottlerocket })])));
        Assert.Empty(Found.In(Sound.OnGcp([("one", Ubuntu), ("two", Ubuntu)])));
    }
}
