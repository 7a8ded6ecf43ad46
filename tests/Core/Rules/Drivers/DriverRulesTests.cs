using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Drivers;

public sealed class DriverRulesTests
{
    static IReadOnlyList<string> On(NodeImage? image, DriverOwner? driver) => Found.In(Sound.OnAws([("gpu", Sound.Gpu with { Image = image, Driver = driver })]));

    [Theory]
    [InlineData(null, null)]
    [InlineData(NodeImage.AmazonLinux2023, DriverOwner.NodeImage)]
    [InlineData(NodeImage.Bottlerocket, null)]
    [InlineData(NodeImage.Ubuntu, DriverOwner.Operator)]
    public void Who_can_install_the_driver_on_AWS_may(NodeImage? image, DriverOwner? driver) => Assert.Empty(On(image, driver));

    [Theory]
    [InlineData(null, DriverOwner.Operator)]
    [InlineData(null, DriverOwner.Cloud)]
    [InlineData(NodeImage.Bottlerocket, DriverOwner.Operator)]
    [InlineData(NodeImage.Ubuntu, null)]
    [InlineData(NodeImage.Ubuntu, DriverOwner.Cloud)]
    public void Who_can_not_may_not(NodeImage? image, DriverOwner? driver) => Assert.Equal(["MLP125 platform.pools.gpu.driver"], On(image, driver));

    [Theory]
    [InlineData(NodeImage.ContainerOptimized)]
    [InlineData(NodeImage.AzureLinux)]
    public void An_image_of_another_cloud_is_refused_once(NodeImage image) => Assert.Equal(["MLP126 platform.pools.gpu.image"], On(image, null));

    [Fact]
    public void Why_is_told() =>
        Assert.Equal(
            """
            error MLP125 at platform.pools.gpu.driver
              driver is nodeImage by default, and Ubuntu on EKS brings no driver, nor does the cloud install one; allowed is operator.
              Mend: Set driver to operator.
            """,
            Findings.Text(RuleSet.Check(Sound.OnAws([("gpu", Sound.Gpu with { Image = NodeImage.Ubuntu })]))));

    [Fact]
    public void Pools_without_GPUs_have_no_driver() =>
        Assert.Empty(Found.In(Sound.OnAws([("cpu", Sound.General with { Driver = DriverOwner.Operator })])));

    [Fact]
    public void Of_a_cluster_that_is_there_nothing_is_known() =>
        Assert.Empty(Found.In(Sound.OnAws([("gpu", Sound.Gpu with { Image = NodeImage.AzureLinux, Driver = DriverOwner.Operator })]) with { Cluster = Sound.Existing }));
}
