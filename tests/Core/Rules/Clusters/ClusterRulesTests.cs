using MlPlatform.Core.Rules;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Clusters;

public sealed class ClusterRulesTests
{
    const string Role = "arn:aws:iam::111122223333:role/deployer";

    static PlatformSpec With(ClusterSpec cluster) => Sound.OnAws([]) with { Cluster = cluster };

    static string Text(ClusterSpec cluster) => Findings.Text(RuleSet.Check(With(cluster)));

    static IReadOnlyList<string> Lines(ClusterSpec cluster) => Found.In(With(cluster));

    [Fact]
    public void A_sound_cluster_on_AWS_is_found_nothing_against() => Assert.Empty(Text(Sound.Aws));

    [Theory]
    [InlineData("a")]
    [InlineData("ML-Prod-1")]
    [InlineData("1prod")]
    public void Names_that_EKS_takes_are_fine(string name) => Assert.Empty(Lines(Sound.Aws with { Name = name }));

    [Fact]
    public void Other_names_are_refused()
    {
        Assert.Equal(
            """
            error MLP060 at platform.cluster.name
              "ml_prod" can't be the name of a cluster on AWS; allowed are 1 to 100 letters, digits and hyphens, with a letter or digit first.
              Mend: Name it with 1 to 100 letters, digits and hyphens, with a letter or digit first.
            """,
            Text(Sound.Aws with { Name = "ml_prod" }));
        Assert.Equal(["MLP060 platform.cluster.name", "MLP068 platform.cluster.name"], Lines(Sound.Aws with { Name = new('a', 101) }));
        Assert.Equal(["MLP060 platform.cluster.name"], Lines(Sound.Aws with { Name = "-ml" }));
        Assert.Equal(["MLP007 platform.cluster.name"], Lines(Sound.Aws with { Name = "" }));
        Assert.Empty(Found.In(Sound.Platform() with { Cluster = Sound.Existing with { Name = "ml_prod" } }));
    }

    [Fact]
    public void A_name_leaves_room_for_those_that_are_composed_from_it()
    {
        Assert.Empty(Lines(Sound.Aws with { Name = new('a', 32) }));
        Assert.Equal(
            """
            error MLP068 at platform.cluster.name
              "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" has 33 letters; allowed are up to 32.
              Mend: Shorten it to 32 letters or fewer.
            """,
            Text(Sound.Aws with { Name = new('a', 33) }));
        Assert.Empty(Found.In(Sound.Platform() with { Cluster = Sound.Existing with { Name = new('a', 33) } }));
    }

    [Fact]
    public void The_name_of_a_pool_leaves_room_too()
    {
        Assert.Empty(Found.In(Sound.OnAws([(new('a', 36), Sound.Gpu)])));
        Assert.Equal([$"MLP068 platform.pools.{new string('a', 37)}"], Found.In(Sound.OnAws([(new('a', 37), Sound.Gpu)])));
        Assert.Equal([$"MLP070 platform.pools.{new string('a', 64)}"], Found.In(Sound.OnAws([(new('a', 64), Sound.Gpu)])));
        Assert.Empty(Found.In(Sound.OnAws([(new('a', 37), Sound.Gpu)]) with { Cluster = Sound.Existing }));
    }

    [Fact]
    public void A_region_is_needed() =>
        Assert.Equal(
            """
            error MLP061 at platform.cluster.region
              The region is missing; a cluster on AWS needs one.
              Mend: Add the region, such as us-east-1.
            """,
            Text(Sound.Aws with { Region = null }));

    [Fact]
    public void A_region_that_there_is_not_is_told_with_the_near_one() =>
        Assert.Equal(
            """
            error MLP061 at platform.cluster.region
              AWS has no region "us-esat-1".
              Mend: Did you mean 'us-east-1'?
            """,
            Text(Sound.Aws with { Region = "us-esat-1" }));

    [Fact]
    public void A_region_that_is_like_none_is_told_with_all() =>
        Assert.StartsWith("The regions are 'af-south-1', ", RuleSet.Check(With(Sound.Aws with { Region = "atlantis" })).Single().Mend, StringComparison.Ordinal);

    [Theory]
    [InlineData("us-east-1a", "us-east-1b")]
    [InlineData("us-east-1f", "us-east-1d", "us-east-1a")]
    public void Two_or_three_zones_of_the_region_are_fine(params string[] zones) => Assert.Empty(Lines(Sound.Aws with { Zones = zones }));

    [Fact]
    public void Zones_are_two_or_three_of_the_region_and_each_once()
    {
        Assert.Equal(
            """
            error MLP062 at platform.cluster.zones
              Given is 1 zone; allowed are 2 or 3.
              Mend: Name two or three zones of the region, or none: the first three of the region are the default.

            error MLP062 at platform.cluster.zones[1]
              The zone "us-east-1a" is named twice.
              Mend: Take one out.
            """,
            Text(Sound.Aws with { Zones = ["us-east-1a", "us-east-1a"] }));
        Assert.Equal(
            """
            error MLP062 at platform.cluster.zones[1]
              "us-east-1-bos-1a" is no zone of us-east-1.
              Mend: Its zones are 'us-east-1a', 'us-east-1b', 'us-east-1c', 'us-east-1d', 'us-east-1e', 'us-east-1f'.
            """,
            Text(Sound.Aws with { Zones = ["us-east-1a", "us-east-1-bos-1a"] }));
        Assert.Equal(
            "Given are 4 zones; allowed are 2 or 3.",
            RuleSet.Check(With(Sound.Aws with { Zones = ["us-east-1a", "us-east-1b", "us-east-1c", "us-east-1d"] })).Single().Message);
    }

    [Fact]
    public void Where_accounts_differ_in_zones_they_are_named()
    {
        Assert.Equal(
            """
            error MLP062 at platform.cluster.zones
              Each account has other zones of us-west-1, so that there is no default.
              Mend: Name two or three that your account has: aws ec2 describe-availability-zones --region us-west-1.
            """,
            Text(Sound.Aws with { Region = "us-west-1" }));
        Assert.Empty(Lines(Sound.Aws with { Region = "us-west-1", Zones = ["us-west-1a", "us-west-1c"] }));
        Assert.Equal(["MLP062 platform.cluster.zones[1]"], Lines(Sound.Aws with { Region = "us-west-1", Zones = ["us-west-1a", "us-west-2b"] }));
    }

    [Fact]
    public void Of_zones_nothing_is_said_where_the_region_is_wrong() =>
        Assert.Equal(["MLP061 platform.cluster.region"], Lines(Sound.Aws with { Region = "us-esat-1", Zones = ["us-esat-1a", "us-esat-1b"] }));

    [Fact]
    public void Settings_of_a_cluster_that_is_made_are_not_read_on_one_that_is_there()
    {
        var cluster = Sound.Aws with
        {
            Cloud = CloudProvider.Existing,
            KubernetesVersion = "1.36",
            Zones = ["us-east-1a"],
            NetworkCidr = "10.1.0.0/16",
            NatPerZone = true,
            PublicAccessCidrs = ["203.0.113.0/24"],
            LogRetentionDays = 30,
            DeletionProtection = false,
            PodCidr = "10.64.0.0/14",
            ServiceCidr = "172.24.0.0/16",
            ExistingNetwork = new() { Id = "vpc-0abc", Subnets = new Dictionary<string, string> { ["us-east-1a"] = "subnet-0abc" } },
            DnsEndpoint = true,
            NodeLogs = false,
            ReleaseChannel = ReleaseChannel.Extended,
            Maintenance = new() { StartHourUtc = 4 },
        };
        Assert.Equal(
            [
                "MLP063 platform.cluster.account", "MLP063 platform.cluster.administrators", "MLP063 platform.cluster.deletionProtection", "MLP063 platform.cluster.dnsEndpoint",
                "MLP063 platform.cluster.existingNetwork", "MLP063 platform.cluster.kubernetesVersion", "MLP063 platform.cluster.logRetentionDays", "MLP063 platform.cluster.maintenance",
                "MLP063 platform.cluster.natPerZone", "MLP063 platform.cluster.networkCidr", "MLP063 platform.cluster.nodeLogs", "MLP063 platform.cluster.podCidr",
                "MLP063 platform.cluster.privateAccessCidrs", "MLP063 platform.cluster.publicAccessCidrs", "MLP063 platform.cluster.region", "MLP063 platform.cluster.releaseChannel",
                "MLP063 platform.cluster.serviceCidr", "MLP063 platform.cluster.zones",
            ],
            Found.In(Sound.Platform() with { Cluster = cluster }));
        Assert.Equal(
            """
            error MLP063 at platform.cluster.region
              region is not read on a cluster that is there already.
              Mend: Take region out.
            """,
            Findings.Text(RuleSet.Check(Sound.Platform() with { Cluster = Sound.Existing with { Region = "us-east-1" } })));
    }

    [Fact]
    public void A_kubeconfig_is_not_read_where_the_cluster_is_made()
    {
        Assert.Equal(["MLP063 platform.cluster.kubeConfigSecret"], Lines(Sound.Aws with { KubeConfigSecret = "other" }));
        Assert.Empty(Found.In(Sound.Platform() with { Cluster = Sound.Existing with { KubeConfigSecret = "other" } }));
    }

    [Fact]
    public void A_cluster_has_an_administrator() =>
        Assert.Equal(
            """
            error MLP064 at platform.cluster.administrators
              There are no administrators; a cluster on AWS needs one at least, the role that deploys.
              Mend: Add one by a name of yours: the ARN of an IAM role or user, such as arn:aws:iam::111122223333:role/platform-admin.
            """,
            Text(Sound.Aws with { Administrators = new Dictionary<string, string>() }));

    [Theory]
    [InlineData("arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_Admin_0123456789abcdef")]
    [InlineData("arn:aws:iam::111122223333:user/alice@example.com")]
    public void Roles_and_users_with_and_without_a_path_are_principals(string arn) =>
        Assert.Empty(Lines(Sound.Aws with { Administrators = new Dictionary<string, string> { ["one"] = arn } }));

    [Theory]
    [InlineData("deployer", "\"deployer\" is no principal; allowed is the ARN of an IAM role or user, such as arn:aws:iam::111122223333:role/platform-admin.", "Give the ARN of an IAM role or user, such as arn:aws:iam::111122223333:role/platform-admin.")]
    [InlineData("arn:aws:iam::1111:role/deployer", null, null)]
    [InlineData("arn:aws:iam::111122223333:root", null, null)]
    [InlineData("arn:aws:iam::111122223333:role/", null, null)]
    [InlineData("arn:aws:iam::111122223333:group/admins", null, null)]
    [InlineData(Role + "\n", null, null)]
    [InlineData(
        "arn:aws:sts::111122223333:assumed-role/deployer/alice",
        "\"arn:aws:sts::111122223333:assumed-role/deployer/alice\" is a session, which ends; an entry is of the role.",
        "Give the role, with its path where it has one: arn:aws:iam::111122223333:role/deployer.")]
    [InlineData(
        "arn:aws-cn:iam::111122223333:role/deployer",
        "\"arn:aws-cn:iam::111122223333:role/deployer\" is of the partition aws-cn, and us-east-1 is in aws.",
        "Name a principal of aws: arn:aws:iam::...")]
    [InlineData(
        "arn:aws:iam::111122223333:role/aws-service-role/eks.amazonaws.com/AWSServiceRoleForAmazonEKS",
        "\"arn:aws:iam::111122223333:role/aws-service-role/eks.amazonaw...\" is a role of a service of AWS, which EKS gives no entry.",
        "Name the role that deploys.")]
    public void Other_ARNs_are_no_principals(string arn, string? message, string? mend)
    {
        var finding = RuleSet.Check(With(Sound.Aws with { Administrators = new Dictionary<string, string> { ["one"] = arn } })).Single();

        Assert.Equal("MLP064 platform.cluster.administrators.one", $"{finding.RuleId} {finding.Path}");
        if (message is not null)
            Assert.Equal((message, mend), (finding.Message, finding.Mend));
    }

    [Fact]
    public void A_principal_administers_once() =>
        Assert.Equal(
            """
            error MLP064 at platform.cluster.administrators.two
              "arn:aws:iam::111122223333:role/deployer" is the principal of 'one' already.
              Mend: Take one of the two out.
            """,
            Text(Sound.Aws with { Administrators = new Dictionary<string, string> { ["two"] = Role, ["one"] = Role } }));

    [Theory]
    [InlineData("203.0.113.7/32")]
    [InlineData("203.0.113.0/24")]
    [InlineData("198.0.0.0/8")]
    public void Named_ranges_may_reach_the_control_plane(string cidr) => Assert.Empty(Lines(Sound.Aws with { PublicAccessCidrs = [cidr] }));

    [Theory]
    [InlineData("0.0.0.0/0", "0.0.0.0/0 is the whole internet.", "Name the addresses of the office or of CI's runners, such as 203.0.113.0/24.")]
    [InlineData("128.0.0.0/1", "128.0.0.0/1 is a large part of the internet; allowed is /8 to /32.", "Name the addresses of the office or of CI's runners, such as 203.0.113.0/24.")]
    [InlineData("10.2.0.0/16", "10.2.0.0/16 lies in the private range 10.0.0.0/8, and is never seen over the internet.", "Take it out, or give the public addresses behind which it is.")]
    [InlineData("203.0.113.7", "\"203.0.113.7\" is no range of IPv4 addresses, first address and length.", "Did you mean 203.0.113.7/32?")]
    [InlineData("203.0.113.7/24", "\"203.0.113.7/24\" is no range of IPv4 addresses, first address and length.", "Did you mean 203.0.113.0/24?")]
    [InlineData("203.0.113.0/33", "\"203.0.113.0/33\" is no range of IPv4 addresses, first address and length.", "Name the addresses of the office or of CI's runners, such as 203.0.113.0/24.")]
    [InlineData("203.0.113/24", "\"203.0.113/24\" is no range of IPv4 addresses, first address and length.", "Name the addresses of the office or of CI's runners, such as 203.0.113.0/24.")]
    [InlineData("2001:db8::/32", "\"2001:db8::/32\" is no range of IPv4 addresses, first address and length.", "Name the addresses of the office or of CI's runners, such as 203.0.113.0/24.")]
    public void Others_may_not(string cidr, string message, string mend)
    {
        var finding = RuleSet.Check(With(Sound.Aws with { PublicAccessCidrs = ["203.0.113.0/24", cidr] })).Single();
        Assert.Equal(("MLP065", "platform.cluster.publicAccessCidrs[1]", message, mend), (finding.RuleId, finding.Path, finding.Message, finding.Mend));
    }

    [Theory]
    [InlineData("10.0.0.0/16")]
    [InlineData("172.31.240.0/20")]
    [InlineData("192.168.0.0/16")]
    [InlineData("100.64.0.0/16")]
    public void Private_ranges_of_a_good_size_are_fine(string cidr) => Assert.Empty(Lines(Sound.Aws with { NetworkCidr = cidr }));

    [Theory]
    [InlineData("10.0.0.0/15", "10.0.0.0/15 is too large; allowed is /16 to /20.")]
    [InlineData("10.0.0.0/21", "10.0.0.0/21 is too small; allowed is /16 to /20.")]
    [InlineData("172.32.0.0/16", "172.32.0.0/16 is not private; allowed is what lies in '10.0.0.0/8', '100.64.0.0/10', '172.16.0.0/12', '192.168.0.0/16'.")]
    [InlineData("10.0.0.0", "\"10.0.0.0\" is no range of IPv4 addresses, first address and length.")]
    [InlineData("10.0.0.0/016", "\"10.0.0.0/016\" is no range of IPv4 addresses, first address and length.")]
    public void Other_ranges_are_refused(string cidr, string message)
    {
        var finding = RuleSet.Check(With(Sound.Aws with { NetworkCidr = cidr })).Single();
        Assert.Equal(("MLP066", "platform.cluster.networkCidr", message), (finding.RuleId, finding.Path, finding.Message));
    }

    [Fact]
    public void A_range_with_the_address_of_a_host_is_told_with_the_range_that_is_meant() =>
        Assert.Equal("Did you mean 10.0.0.0/16?", RuleSet.Check(With(Sound.Aws with { NetworkCidr = "10.0.0.1/16" })).Single().Mend);

    [Theory]
    [InlineData("1.32")]
    [InlineData("1.36")]
    public void Versions_that_EKS_runs_are_fine(string version) =>
        Assert.DoesNotContain("MLP067", RuleSet.Check(With(Sound.Aws with { KubernetesVersion = version })).Select(finding => finding.RuleId));

    [Theory]
    [InlineData("1.31")]
    [InlineData("1.37")]
    public void Other_versions_are_refused(string version) =>
        Assert.Equal(
            $"""
            error MLP067 at platform.cluster.kubernetesVersion
              EKS doesn't run Kubernetes {version}; allowed are 1.32, 1.33, 1.34, 1.35, 1.36.
              Mend: Give one of 1.32, 1.33, 1.34, 1.35, 1.36.
            """,
            Text(Sound.Aws with { KubernetesVersion = version }));

    [Fact]
    public void Nothing_is_concluded_from_a_cloud_that_is_wrong() =>
        Assert.Equal(
            ["MLP009 platform.cluster.cloud"],
            Found.Lines(RuleSet.Check(SettingsReader.Read<PlatformSpec>("""{ "cluster": { "name": "ml", "cloud": "oracle", "region": "europe-west4", "zones": ["a"] } }""", "platform"))));
}
