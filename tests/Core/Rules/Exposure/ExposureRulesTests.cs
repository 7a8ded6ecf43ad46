using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Exposure;

public sealed class ExposureRulesTests
{
    static ModelSpec By(ServiceExposure type, params string[] ranges) => Sound.Model with { Service = new() { Type = type, SourceRanges = ranges } };

    [Fact]
    public void A_public_load_balancer_for_everybody_is_refused()
    {
        Assert.Equal(
            """
            error MLP052 at ModelSpec "scorer": Service.SourceRanges
              The load balancer is on the internet, and without SourceRanges it takes requests from all of it.
              Mend: Name SourceRanges, such as 203.0.113.0/24, or let Type be InternalLoadBalancer.
            """,
            Findings.Text(RuleSet.Check("scorer", By(ServiceExposure.PublicLoadBalancer))));
        Assert.Empty(Found.In(By(ServiceExposure.PublicLoadBalancer, "203.0.113.0/24", "2001:db8::/32")));
        Assert.Empty(Found.In(By(ServiceExposure.InternalLoadBalancer)));
        Assert.Empty(Found.In(By(ServiceExposure.InternalLoadBalancer, "10.0.0.0/8")));
    }

    [Theory]
    [InlineData("0.0.0.0/0")]
    [InlineData("::/0")]
    [InlineData("128.0.0.0/1")]
    [InlineData("2000::/3")]
    public void A_range_that_is_the_internet_is_refused(string range) =>
        Assert.Equal(["MLP052 ModelSpec \"scorer\": Service.SourceRanges[1]"], Found.In(By(ServiceExposure.PublicLoadBalancer, "203.0.113.0/24", range)));

    [Theory]
    [InlineData("203.0.113.7")]
    [InlineData("203.0.113.7/24")]
    [InlineData("10/8")]
    [InlineData("office")]
    [InlineData("2001:db8::1/32")]
    public void What_is_no_range_is_refused(string range) =>
        Assert.Equal(["MLP053 ModelSpec \"scorer\": Service.SourceRanges[0]"], Found.In(By(ServiceExposure.InternalLoadBalancer, range)));

    [Fact]
    public void A_range_with_bits_beyond_its_prefix_is_told_with_the_one_that_was_meant() =>
        Assert.Equal("Did you mean 203.0.113.0/24?", RuleSet.Check("scorer", By(ServiceExposure.PublicLoadBalancer, "203.0.113.7/24")).Single().Mend);

    [Theory]
    [InlineData(ServiceExposure.ClusterIp)]
    [InlineData(ServiceExposure.NodePort)]
    public void Ranges_that_nobody_reads_are_refused(ServiceExposure type)
    {
        Assert.Equal(["MLP054 ModelSpec \"scorer\": Service.SourceRanges"], Found.In(By(type, "10.0.0.0/8")));
        Assert.Empty(Found.In(By(type)));
    }

    [Theory]
    [InlineData(EnvironmentKind.Prod, 1)]
    [InlineData(EnvironmentKind.Staging, 0)]
    [InlineData(EnvironmentKind.Dev, 0)]
    public void A_node_port_is_for_tests(EnvironmentKind environment, int findings) =>
        Assert.Equal(
            Enumerable.Repeat("MLP057 platform.tenants.fraud.models.scorer.service.type", findings),
            Found.In(Sound.Platform(("fraud", Sound.Tenant(("scorer", By(ServiceExposure.NodePort))))) with { Environment = environment }));
}
