using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Clusters;

public sealed class AccountAndAccessTests
{
    static IReadOnlyList<Finding> In(ClusterSpec cluster) => RuleSet.Check(cluster.Cloud switch
    {
        CloudProvider.Gcp => Sound.OnGcp([]) with { Cluster = cluster },
        CloudProvider.Azure => Sound.OnAzure([]) with { Cluster = cluster },
        _ => Sound.OnAws([]) with { Cluster = cluster },
    });

    [Theory]
    [InlineData(CloudProvider.Aws, "111122223333", true)]
    [InlineData(CloudProvider.Aws, "11112222333", false)]
    [InlineData(CloudProvider.Aws, "1111-2222-3333", false)]
    [InlineData(CloudProvider.Gcp, "ml-prod-1a2b", true)]
    [InlineData(CloudProvider.Gcp, "example.com:ml-prod", true)]
    [InlineData(CloudProvider.Gcp, "ml", false)]
    [InlineData(CloudProvider.Gcp, "ML-prod-1", false)]
    [InlineData(CloudProvider.Gcp, "123456789012", false)]
    [InlineData(CloudProvider.Gcp, "ml-prod-", false)]
    [InlineData(CloudProvider.Azure, "11111111-2222-3333-4444-555555555555", true)]
    [InlineData(CloudProvider.Azure, "production", false)]
    public void An_account_has_the_form_of_its_cloud(CloudProvider cloud, string account, bool fine) =>
        Assert.Equal(fine ? [] : ["MLP200 platform.cluster.account"], Found.Lines(In(Of(cloud) with { Account = account })));

    [Fact]
    public void An_account_is_needed_where_the_cluster_is_made() =>
        Assert.Equal(
            """
            error MLP200 at platform.cluster.account
              The account is missing; a cluster on AWS needs one.
              Mend: Add the account: 12 digits, such as "111122223333".
            """,
            Findings.Text(In(Sound.Aws with { Account = null })));

    [Theory]
    [InlineData(CloudProvider.Aws)]
    [InlineData(CloudProvider.Gcp)]
    [InlineData(CloudProvider.Azure)]
    public void A_cluster_has_a_way_in(CloudProvider cloud)
    {
        var closed = Of(cloud) with { PrivateAccessCidrs = [] };
        Assert.Equal(["MLP201 platform.cluster.privateAccessCidrs"], Found.Lines(In(closed)));
        Assert.Empty(In(closed with { PublicAccessCidrs = ["203.0.113.0/24"] }));
        Assert.Empty(In(closed with { PrivateAccessCidrs = ["10.8.0.0/16"] }));
    }

    [Fact]
    public void A_DNS_endpoint_is_a_way_in_on_Google_Cloud_only()
    {
        var closed = Sound.Gcp with { PrivateAccessCidrs = [] };
        Assert.Empty(In(closed with { DnsEndpoint = true }));
        Assert.Contains("or set dnsEndpoint", In(closed).Single().Mend, StringComparison.Ordinal);
        Assert.Equal(["MLP063 platform.cluster.dnsEndpoint", "MLP201 platform.cluster.privateAccessCidrs"], Found.Lines(In(Sound.Azure with { PrivateAccessCidrs = [], DnsEndpoint = true })));
    }

    [Theory]
    [InlineData("0.0.0.0/0", "0.0.0.0/0 is not private; allowed is what lies in '10.0.0.0/8', '100.64.0.0/10', '172.16.0.0/12', '192.168.0.0/16'.", "Name the range of a VPN, of a peered network, or of the cluster's own network, such as 10.0.0.0/16.")]
    [InlineData("203.0.113.0/24", "203.0.113.0/24 is not private; allowed is what lies in '10.0.0.0/8', '100.64.0.0/10', '172.16.0.0/12', '192.168.0.0/16'.", "Name it in publicAccessCidrs, or give the private range.")]
    [InlineData("10.8.0.1/16", "\"10.8.0.1/16\" is no range of IPv4 addresses, first address and length.", "Did you mean 10.8.0.0/16?")]
    [InlineData("172.20.4.0/24", "172.20.4.0/24 overlaps 172.20.0.0/16, the cluster's serviceCidr.", "Name a range that nothing in the cluster has.")]
    [InlineData("10.244.0.0/16", "10.244.0.0/16 overlaps 10.244.0.0/14, the cluster's podCidr.", "Name a range that nothing in the cluster has.")]
    public void Other_private_ranges_are_refused(string range, string message, string mend)
    {
        var finding = In(Sound.Gcp with { PrivateAccessCidrs = ["10.0.0.0/16", range] }).Single();
        Assert.Equal(("MLP202", "platform.cluster.privateAccessCidrs[1]", message, mend), (finding.RuleId, finding.Path, finding.Message, finding.Mend));
    }

    [Fact]
    public void What_is_the_range_of_pods_elsewhere_is_a_private_range_on_AWS() => Assert.Empty(In(Sound.Aws with { PrivateAccessCidrs = ["10.244.0.0/16"] }));

    static ClusterSpec Of(CloudProvider cloud) => cloud switch
    {
        CloudProvider.Gcp => Sound.Gcp,
        CloudProvider.Azure => Sound.Azure,
        _ => Sound.Aws,
    };
}
