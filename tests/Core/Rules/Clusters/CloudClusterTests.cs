using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Clusters;

/// <summary>The rules of clusters on Google Cloud and Azure.</summary>
public sealed class CloudClusterTests
{
    static IReadOnlyList<Finding> Gcp(ClusterSpec cluster) => RuleSet.Check(Sound.OnGcp([]) with { Cluster = cluster });

    static IReadOnlyList<Finding> Azure(ClusterSpec cluster) => RuleSet.Check(Sound.OnAzure([]) with { Cluster = cluster });

    [Fact]
    public void Sound_clusters_are_found_nothing_against()
    {
        Assert.Empty(RuleSet.Check(Sound.OnGcp([("gpu", Sound.GcpGpu)], ("scorer", Sound.Model))));
        Assert.Empty(RuleSet.Check(Sound.OnAzure([("gpu", Sound.AzureGpu)], ("scorer", Sound.Model))));
        // What may be taken back goes within the notice, and may be gone.
        var interruptible = Sound.Model with { Interruptible = true, GracePeriodSeconds = 15 };
        Assert.Empty(RuleSet.Check(Sound.OnGcp([("gpu", Sound.GcpGpu with { Capacity = CapacityType.Spot })], ("scorer", interruptible))));
        Assert.Empty(RuleSet.Check(Sound.OnAzure([("gpu", Sound.AzureGpu with { Capacity = CapacityType.Spot })], ("scorer", interruptible))));
    }

    [Theory]
    [InlineData("ml-prod", true, true)]
    [InlineData("ML-Prod", false, true)]
    [InlineData("1prod", false, true)]
    [InlineData("prod-", false, false)]
    [InlineData("ml_prod", false, false)]
    [InlineData("a-cluster-of-40-letters-is-as-long-as-gke", false, true)]
    [InlineData("a-cluster-of-40-letters-is-long-for-gke.", false, false)]
    [InlineData("a-cluster-of-40-letters-is-long-for-gke0", true, true)]
    public void A_name_is_one_that_the_cloud_takes(string name, bool gke, bool aks)
    {
        Assert.Equal(gke ? [] : ["MLP060"], Gcp(Sound.Gcp with { Name = name }).Select(finding => finding.RuleId));
        Assert.Equal(aks ? [] : ["MLP060"], Azure(Sound.Azure with { Name = name }).Select(finding => finding.RuleId));
    }

    [Fact]
    public void What_a_name_may_be_is_told() =>
        Assert.Equal(
            """
            error MLP060 at platform.cluster.name
              "ML-Prod" can't be the name of a cluster on Google Cloud; allowed are 1 to 40 lower-case letters, digits and hyphens, with a letter first and a letter or digit last.
              Mend: Name it with 1 to 40 lower-case letters, digits and hyphens, with a letter first and a letter or digit last.
            """,
            Findings.Text(Gcp(Sound.Gcp with { Name = "ML-Prod" })));

    [Fact]
    public void A_name_that_AWS_composes_longer_ones_from_bounds_no_other_cloud() =>
        Assert.Empty(Azure(Sound.Azure with { Name = new('a', 60) }));

    [Fact]
    public void Regions_are_the_clouds_own()
    {
        Assert.Equal(("Google Cloud has no region \"us-central-1\".", "Did you mean 'us-central1'?"), One(Gcp(Sound.Gcp with { Region = "us-central-1" })));
        Assert.Equal(("Azure has no region \"west-europe\".", "Did you mean 'westeurope'?"), One(Azure(Sound.Azure with { Region = "west-europe" })));
        Assert.Equal(("The region is missing; a cluster on Google Cloud needs one.", "Add the region, such as us-central1."), One(Gcp(Sound.Gcp with { Region = null })));

        static (string, string) One(IReadOnlyList<Finding> findings) => (findings.Single().Message, findings.Single().Mend);
    }

    [Fact]
    public void One_zone_is_enough_and_each_is_of_the_region()
    {
        Assert.Empty(Gcp(Sound.Gcp with { Zones = ["us-central1-f"] }));
        Assert.Empty(Gcp(Sound.Gcp with { Zones = ["us-central1-a", "us-central1-b", "us-central1-c", "us-central1-f"] }));
        Assert.Empty(Azure(Sound.Azure with { Zones = ["2"] }));
        Assert.Equal("Its zones are 'us-central1-a', 'us-central1-b', 'us-central1-c', 'us-central1-f'.", Gcp(Sound.Gcp with { Zones = ["us-central1-d"] }).Single().Mend);
        Assert.Equal("\"westeurope-1\" is no zone of westeurope.", Azure(Sound.Azure with { Zones = ["westeurope-1"] }).Single().Message);
        Assert.Equal(["MLP062 platform.cluster.zones[1]"], Found.Lines(Azure(Sound.Azure with { Zones = ["1", "1"] })));
    }

    [Fact]
    public void A_region_of_Azure_may_have_no_zones()
    {
        Assert.Empty(Azure(Sound.Azure with { Region = "westus" }));
        Assert.Equal("The region westus has no zones.", Azure(Sound.Azure with { Region = "westus", Zones = ["1"] }).Single().Message);
    }

    [Theory]
    [InlineData("group:platform@example.com", true)]
    [InlineData("serviceAccount:ci@my-project.iam.gserviceaccount.com", true)]
    [InlineData("principalSet://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/ci/*", true)]
    [InlineData("platform@example.com", false)]
    [InlineData("11111111-2222-3333-4444-555555555555", false)]
    public void Administrators_on_Google_Cloud_are_members_of_IAM(string principal, bool fine) =>
        Assert.Equal(fine ? [] : ["MLP064"], Gcp(Sound.Gcp with { Administrators = Administrator(principal) }).Select(finding => finding.RuleId));

    [Theory]
    [InlineData("11111111-2222-3333-4444-555555555555", true)]
    [InlineData("platform-team", false)]
    [InlineData("arn:aws:iam::111122223333:role/deployer", false)]
    public void Administrators_on_Azure_are_groups_by_their_id(string principal, bool fine) =>
        Assert.Equal(fine ? [] : ["MLP064"], Azure(Sound.Azure with { Administrators = Administrator(principal) }).Select(finding => finding.RuleId));

    [Fact]
    public void Versions_are_those_that_the_cloud_runs()
    {
        Assert.DoesNotContain("MLP067", Gcp(Sound.Gcp with { KubernetesVersion = "1.31" }).Select(finding => finding.RuleId));
        Assert.Equal("AKS doesn't run Kubernetes 1.31; allowed are 1.33, 1.34, 1.35, 1.36.", Azure(Sound.Azure with { KubernetesVersion = "1.31" }).Single().Message);
    }

    static Dictionary<string, string> Administrator(string principal) => new() { ["one"] = principal };
}
