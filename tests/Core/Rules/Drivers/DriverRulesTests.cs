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
    public void Who_can_install_the_driver_on_AWS_may(NodeImage? image, DriverOwner? driver) => Assert.Empty(On(image, driver));

    [Theory]
    [InlineData(null, DriverOwner.Operator)]
    [InlineData(null, DriverOwner.Cloud)]
    [InlineData(NodeImage.Bottlerocket, DriverOwner.Operator)]
    public void Who_can_not_may_not(NodeImage? image, DriverOwner? driver) => Assert.Equal(["MLP125 platform.pools.gpu.driver"], On(image, driver));

    [Theory]
    [InlineData(NodeImage.ContainerOptimized)]
    [InlineData(NodeImage.AzureLinux)]
    [InlineData(NodeImage.Ubuntu)]
    public void An_image_of_another_cloud_is_refused_once(NodeImage image) => Assert.Equal(["MLP126 platform.pools.gpu.image"], On(image, null));

    static IReadOnlyList<string> Drivers(PlatformSpec platform) => [.. RuleSet.Check(platform).Select(finding => finding.RuleId).Where(id => id is "MLP125" or "MLP126")];

    [Theory]
    [InlineData(null, null, true)]
    [InlineData(null, DriverOwner.Operator, false)]
    [InlineData(null, DriverOwner.NodeImage, false)]
    [InlineData(NodeImage.Ubuntu, null, true)]
    [InlineData(NodeImage.Ubuntu, DriverOwner.Operator, true)]
    [InlineData(NodeImage.Ubuntu, DriverOwner.NodeImage, false)]
    [InlineData(NodeImage.AmazonLinux2023, null, false)]
    public void On_Google_Cloud_it_is_Google_or_on_Ubuntu_the_operator(NodeImage? image, DriverOwner? driver, bool fine) =>
        Assert.Equal(fine, Drivers(Sound.OnGcp([("gpu", Sound.GcpGpu with { Image = image, Driver = driver })])).Count == 0);

    [Theory]
    [InlineData("Standard_NC24ads_A100_v4", null, true)]
    [InlineData("Standard_NC24ads_A100_v4", DriverOwner.Cloud, true)]
    [InlineData("Standard_NC24ads_A100_v4", DriverOwner.NodeImage, true)]
    [InlineData("Standard_NV36ads_A10_v5", null, false)]
    [InlineData("Standard_NV36ads_A10_v5", DriverOwner.Cloud, true)]
    public void On_Azure_the_operator_has_no_GRID_driver(string machine, DriverOwner? driver, bool fine) =>
        Assert.Equal(fine, Drivers(Sound.OnAzure([("gpu", Sound.AzureGpu with { MachineTypes = [machine], Driver = driver })])).Count == 0);

    [Fact]
    public void Why_is_told() =>
        Assert.Equal(
            """
            error MLP125 at platform.pools.gpu.driver
              driver is operator, and the NVIDIA image of Amazon Linux 2023 brings it; allowed is nodeImage.
              Mend: Set driver to nodeImage.
            """,
            Findings.Text(RuleSet.Check(Sound.OnAws([("gpu", Sound.Gpu with { Driver = DriverOwner.Operator })]))));

    [Fact]
    public void Pools_without_GPUs_have_no_driver() =>
        Assert.Empty(Found.In(Sound.OnAws([("cpu", Sound.General with { Driver = DriverOwner.Operator })])));

    [Fact]
    public void Of_a_cluster_that_is_there_nothing_is_known() =>
        Assert.Empty(Found.In(Sound.OnAws([("gpu", Sound.Gpu with { Image = NodeImage.AzureLinux, Driver = DriverOwner.Operator })]) with { Cluster = Sound.Existing }));
}
