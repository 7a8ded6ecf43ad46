using MlPlatform.Core.Specs;
using MlPlatform.Core.Storage;
using MlPlatform.Infra.Gcp;
using MlPlatform.Infra.Gcp.Identity;
using MlPlatform.Preview.Plans;
using MlPlatform.Tests.Support;

namespace MlPlatform.Infra.Tests.Gcp;

public sealed class GkeIdentityTests
{
    [Fact]
    public async Task Nodes_are_not_Compute_Engines_own_account_and_have_two_roles()
    {
        var plan = await Gke.Plan();

        Assert.Equal("\"dev-nodes\"", plan.Get("gcp:serviceaccount/account:Account", "dev-nodes").Input("accountId"));
        Assert.Equal(
            ["\"roles/artifactregistry.reader\"", "\"roles/container.defaultNodeServiceAccount\""],
            plan.OfType("gcp:projects/iAMMember:IAMMember").Where(member => member.Name.StartsWith("dev-nodes", StringComparison.Ordinal)).Select(member => member.Input("role")).Order(StringComparer.Ordinal));
        Assert.Equal("\"dev-nodes@ml-research-7.iam.gserviceaccount.com\"", plan.Pool("general").Input("nodeConfig.serviceAccount"));
    }

    [Fact]
    public async Task Roles_are_added_to_the_project_and_taken_from_nobody() =>
        Assert.DoesNotContain((await Gke.Plan()).Resources, resource => resource.Type.Contains("IAMPolicy", StringComparison.Ordinal) || resource.Type.Contains("IAMBinding", StringComparison.Ordinal));

    [Fact]
    public async Task Administrators_reach_what_is_in_the_cluster_too()
    {
        var admin = (await Gke.Plan()).Get("gcp:projects/iAMMember:IAMMember", "dev-administrators-platform");

        Assert.Equal("\"group:platform@example.com\"", admin.Input("member"));
        Assert.Equal("\"roles/container.admin\"", admin.Input("role"));
    }

    [Fact]
    public async Task Pods_of_one_service_account_are_one_of_Googles_by_their_spec_alone()
    {
        var plan = await Identified([]);
        var account = plan.Get("gcp:serviceaccount/account:Account", "scorer");
        var binding = plan.Get("gcp:serviceaccount/iAMMember:IAMMember", "scorer");

        Assert.Matches("^\"fraud-scorer-[0-9a-f]{8}\"$", account.Input("accountId"));
        Assert.Equal("\"roles/iam.workloadIdentityUser\"", binding.Input("role"));
        Assert.Equal("\"serviceAccount:ml-research-7.svc.id.goog[fraud/scorer]\"", binding.Input("member"));
        Assert.Equal($"\"projects/ml-research-7/serviceAccounts/{account.Input("accountId")!.Trim('"')}@ml-research-7.iam.gserviceaccount.com\"", binding.Input("serviceAccountId"));
    }

    [Fact]
    public async Task The_pool_of_identities_comes_with_the_cluster_so_that_the_binding_waits_for_it()
    {
        var plan = await Identified([]);

        Assert.Contains(plan.Cluster().Urn, plan.Get("gcp:serviceaccount/iAMMember:IAMMember", "scorer").Dependencies);
    }

    [Fact]
    public async Task A_bucket_is_read_as_far_as_its_prefix_and_listing_is_bound_by_it_too()
    {
        var plan = await Identified([new() { Cloud = CloudProvider.Gcp, Name = "weights", Prefix = "llama/8b" }, new() { Cloud = CloudProvider.Gcp, Name = "data" }]);
        var prefix = plan.Get("gcp:storage/bucketIAMMember:BucketIAMMember", "scorer-weights/llama/8b");
        var whole = plan.Get("gcp:storage/bucketIAMMember:BucketIAMMember", "scorer-data");

        Assert.Equal("\"roles/storage.objectViewer\"", prefix.Input("role"));
        Assert.Equal(
            "resource.name == 'projects/_/buckets/weights/objects/llama/8b' || resource.name.startsWith('projects/_/buckets/weights/objects/llama/8b/')"
            + " || api.getAttribute('storage.googleapis.com/objectListPrefix', '') == 'llama/8b' || api.getAttribute('storage.googleapis.com/objectListPrefix', '').startsWith('llama/8b/')",
            System.Text.Json.JsonSerializer.Deserialize<string>(prefix.Input("condition.expression")!));
        Assert.Null(whole.Input("condition"));
    }

    [Theory]
    [InlineData("dev", "fraud", "scorer")]
    [InlineData("dev", "a-namespace-with-a-very-long-name-indeed", "and-an-account-with-one-as-well")]
    [InlineData("dev", "1st", "2nd")]
    [InlineData("dev", "a", "b")]
    [InlineData("dev", "team", "scorer.v2")]
    public void Names_of_service_accounts_keep_to_Googles_rules(string cluster, string space, string account) =>
        Assert.Matches("^[a-z](?:[-a-z0-9]{4,28}[a-z0-9])$", Id(cluster, space, account));

    [Fact]
    public void Names_differ_where_the_accounts_do_and_stay_where_they_are_the_same()
    {
        string[] ids = [Id("dev", "fraud", "scorer"), Id("prod", "fraud", "scorer"), Id("dev", "fraud-scorer", "x"), Id("dev", "fraud", "scorer-x"), Id("dev", new string('a', 60), "x"), Id("dev", new string('a', 60), "y")];

        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.Equal(Id("dev", "fraud", "scorer"), Id("dev", "fraud", "scorer"));
    }

    [Fact]
    public async Task A_bucket_that_the_stack_makes_is_there_before_anybody_is_let_into_it()
    {
        var plan = await Identified([new() { Cloud = CloudProvider.Gcp, Name = "example-ml-weights", Prefix = "llama" }], Gke.WithStorage);

        Assert.Contains(plan.Get("gcp:storage/bucket:Bucket", "dev-weights").Urn, plan.Get("gcp:storage/bucketIAMMember:BucketIAMMember", "scorer-example-ml-weights/llama").Dependencies);
    }

    static string Id(string cluster, string space, string account)
    {
        var id = "";
        Planned.Of(() => id = new GkeWorkloadIdentity("id", new()
        {
            Cluster = Gke.Platform.Cluster with { Name = cluster },
            Workload = new() { Namespace = space, ServiceAccount = account },
        }).Email.Split('@')[0]).GetAwaiter().GetResult();
        return id;
    }

    static Task<Plan> Identified(IReadOnlyList<ObjectBucket> reads, PlatformSpec? platform = null) => Planned.Of(() =>
    {
        var cluster = new GkeCluster("dev", new() { Platform = platform ?? Gke.Platform });
        var identity = cluster.Identify("scorer", new() { Namespace = "fraud", ServiceAccount = "scorer", Reads = reads }, cluster);
        Assert.Equal(["iam.gke.io/gcp-service-account"], identity!.Annotations.Keys);
    });
}
