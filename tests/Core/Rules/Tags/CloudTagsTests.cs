using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Tags;

public sealed class CloudTagsTests
{
    static Dictionary<string, string> Tags(params (string Key, string Value)[] tags) => tags.ToDictionary(tag => tag.Key, tag => tag.Value);

    static PlatformSpec On(CloudProvider cloud) => cloud switch
    {
        CloudProvider.Gcp => Sound.OnGcp([("gpu", Sound.GcpGpu)]),
        CloudProvider.Azure => Sound.OnAzure([("gpu", Sound.AzureGpu)]),
        _ => Sound.OnAws([("gpu", Sound.Gpu)]),
    };

    [Theory]
    [InlineData(CloudProvider.Aws, "Cost Center", "R&D", false)]
    [InlineData(CloudProvider.Aws, "Cost Center", "R + D: a/b@c", true)]
    [InlineData(CloudProvider.Aws, "aws:team", "a", false)]
    [InlineData(CloudProvider.Aws, "AWS:team", "a", false)]
    [InlineData(CloudProvider.Aws, "kubernetes.io/cluster/ml", "owned", false)]
    [InlineData(CloudProvider.Aws, "karpenter.sh/discovery", "ml", false)]
    [InlineData(CloudProvider.Gcp, "cost-center", "r_d", true)]
    [InlineData(CloudProvider.Gcp, "Cost", "a", false)]
    [InlineData(CloudProvider.Gcp, "cost.center", "a", false)]
    [InlineData(CloudProvider.Gcp, "1cost", "a", false)]
    [InlineData(CloudProvider.Gcp, "cost", "R", false)]
    [InlineData(CloudProvider.Gcp, "goog-team", "a", false)]
    [InlineData(CloudProvider.Azure, "Cost Center", "R&D: <all>", true)]
    [InlineData(CloudProvider.Azure, "cost/center", "a", false)]
    [InlineData(CloudProvider.Azure, "azure-team", "a", false)]
    [InlineData(CloudProvider.Aws, "mlplatform-team", "a", false)]
    [InlineData(CloudProvider.Azure, "MLPlatform-Pool", "a", false)]
    public void A_tag_has_the_form_of_its_cloud(CloudProvider cloud, string key, string value, bool fine)
    {
        var platform = On(cloud);
        Assert.Equal(fine ? [] : ["MLP226"], RuleSet.Check(platform with { Tags = Tags((key, value)) }).Select(finding => finding.RuleId));
        var gpu = platform.Pools["gpu"] with { Tags = Tags((key, value)) };
        Assert.Equal(fine ? [] : ["MLP226"], RuleSet.Check(platform with { Pools = new Dictionary<string, NodePoolSpec>(platform.Pools) { ["gpu"] = gpu } }).Select(finding => finding.RuleId));
    }

    [Fact]
    public void What_is_wrong_is_told() =>
        Assert.Equal(
            """
            error MLP226 at platform.tags.Cost
              "Cost" is no key of a label; allowed are lower-case letters, digits, '_' and '-', up to 63, with a letter first.
              Mend: Write it as the cloud takes it, such as cost-center.
            """,
            Findings.Text(RuleSet.Check(On(CloudProvider.Gcp) with { Tags = Tags(("Cost", "a")) })));

    [Fact]
    public void There_are_not_too_many()
    {
        var many = Enumerable.Range(0, 48).ToDictionary(number => $"tag{number}", _ => "a");
        var platform = On(CloudProvider.Azure) with { Tags = many };
        Assert.Empty(Found.In(platform));
        var gpu = platform.Pools["gpu"] with { Tags = Tags(("more", "a")) };
        Assert.Equal(
            "With those of the platform, machines of the pool have 51 tags; Azure allows 50.",
            RuleSet.Check(platform with { Pools = new Dictionary<string, NodePoolSpec>(platform.Pools) { ["gpu"] = gpu } }).Single().Message);
    }

    [Fact]
    public void Azure_does_not_tell_apart_what_differs_in_case() =>
        Assert.Equal("\"team\" differs from 'Team' in case only, which Azure doesn't tell apart.", RuleSet.Check(On(CloudProvider.Azure) with { Tags = Tags(("team", "a"), ("Team", "b")) }).Single().Message);

    [Fact]
    public void On_a_cluster_that_is_there_nothing_is_tagged() =>
        Assert.Equal(["MLP231 platform.tags"], Found.In(Sound.Platform() with { Tags = Tags(("team", "a")) }));
}
