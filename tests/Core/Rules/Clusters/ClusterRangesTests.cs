using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Clusters;

public sealed class ClusterRangesTests
{
    static IReadOnlyList<Finding> In(ClusterSpec cluster) => RuleSet.Check(cluster.Cloud switch
    {
        CloudProvider.Gcp => Sound.OnGcp([]) with { Cluster = cluster },
        CloudProvider.Azure => Sound.OnAzure([]) with { Cluster = cluster },
        _ => Sound.OnAws([]) with { Cluster = cluster },
    });

    [Theory]
    [InlineData("10.244.0.0/14")]
    [InlineData("100.64.0.0/10")]
    [InlineData("192.168.0.0/21")]
    public void A_private_range_of_pods_is_fine(string range) => Assert.Empty(In(Sound.Gcp with { PodCidr = range }));

    [Theory]
    [InlineData("10.0.0.0/8", "10.0.0.0/8 is too large; allowed is /9 to /24.")]
    [InlineData("192.168.0.0/25", "192.168.0.0/25 is too small; allowed is /9 to /24.")]
    [InlineData("198.18.0.0/16", "198.18.0.0/16 is not private; allowed is what lies in '10.0.0.0/8', '100.64.0.0/10', '172.16.0.0/12', '192.168.0.0/16'.")]
    [InlineData("10.245.0.0/14", "\"10.245.0.0/14\" is no range of IPv4 addresses, first address and length.")]
    public void Another_is_refused(string range, string message) =>
        Assert.Equal(message, In(Sound.Azure with { PodCidr = range }).Single(finding => finding.RuleId == "MLP203").Message);

    [Fact]
    public void On_AWS_nothing_reads_it() =>
        Assert.Equal(["podCidr is not read on AWS: pods have addresses of the network there."], In(Sound.Aws with { PodCidr = "rubbish" }).Select(finding => finding.Message));

    [Theory]
    [InlineData(CloudProvider.Aws, "172.20.0.0/16", true)]
    [InlineData(CloudProvider.Aws, "10.100.0.0/24", true)]
    [InlineData(CloudProvider.Aws, "10.100.0.0/15", false)]
    [InlineData(CloudProvider.Aws, "10.100.0.0/25", false)]
    [InlineData(CloudProvider.Aws, "100.64.0.0/16", false)]
    [InlineData(CloudProvider.Gcp, "100.64.0.0/16", true)]
    [InlineData(CloudProvider.Gcp, "34.118.224.0/20", false)]
    public void A_range_of_Services_is_private_and_of_a_good_size(CloudProvider cloud, string range, bool fine) =>
        Assert.Equal(fine ? [] : ["MLP204 platform.cluster.serviceCidr"], Found.Lines(In((cloud == CloudProvider.Gcp ? Sound.Gcp : Sound.Aws) with { ServiceCidr = range })));

    [Fact]
    public void Ranges_do_not_overlap()
    {
        Assert.Equal(
            """
            error MLP205 at platform.cluster.serviceCidr
              10.0.64.0/20 overlaps 10.0.0.0/16, the networkCidr.
              Mend: Set serviceCidr to one that is free, such as 172.20.0.0/16.
            """,
            Findings.Text(In(Sound.Aws with { ServiceCidr = "10.0.64.0/20" })));
        Assert.Equal(["MLP205 platform.cluster.podCidr"], Found.Lines(In(Sound.Gcp with { PodCidr = "10.0.0.0/14" })));
        Assert.Equal(["MLP205 platform.cluster.serviceCidr"], Found.Lines(In(Sound.Azure with { ServiceCidr = "10.244.0.0/16" })));
        Assert.Empty(In(Sound.Aws with { ServiceCidr = "10.244.0.0/16" }));
    }

    [Fact]
    public void Of_ranges_that_are_wrong_themselves_no_overlap_is_told() =>
        Assert.Equal(["MLP204 platform.cluster.serviceCidr"], Found.Lines(In(Sound.Aws with { ServiceCidr = "10.0.0.0" })));

    [Fact]
    public void AKS_keeps_ranges_for_itself()
    {
        Assert.Equal("172.30.0.0/16 overlaps 172.30.0.0/16, which AKS keeps for itself.", In(Sound.Azure with { ServiceCidr = "172.30.0.0/16" }).Single().Message);
        Assert.Equal(["MLP206 platform.cluster.podCidr"], Found.Lines(In(Sound.Azure with { PodCidr = "172.31.0.0/20", NetworkCidr = "10.0.0.0/16" })));
        Assert.Empty(In(Sound.Aws with { ServiceCidr = "172.30.0.0/16" }));
    }
}
