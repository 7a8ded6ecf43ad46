using MlPlatform.Components.Clusters;
using MlPlatform.Core.Specs;
using MlPlatform.Core.Storage;
using MlPlatform.Infra.Aws;
using MlPlatform.Infra.Aws.Identity;
using MlPlatform.Preview.Plans;
using MlPlatform.Tests.Support;

namespace MlPlatform.Infra.Tests.Aws;

public sealed class EksPodIdentityTests
{
    static readonly EksPodIdentityArgs Args = new()
    {
        Cluster = EksPlatforms.Default.Cluster,
        ClusterName = "dev",
        Namespace = "fraud",
        ServiceAccount = "scorer",
        Reads = [new() { Cloud = CloudProvider.Aws, Name = "example-weights", Prefix = "scorer/v1" }],
    };

    [Fact]
    public async Task Only_pods_of_the_service_account_on_this_very_cluster_take_the_role() =>
        Assert.Equal(
            """{"Effect":"Allow","Principal":{"Service":"pods.eks.amazonaws.com"},"Action":["sts:AssumeRole","sts:TagSession"],"Condition":{"StringEquals":{"aws:RequestTag/eks-cluster-arn":"arn:aws:eks:us-east-1:111122223333:cluster/dev","aws:RequestTag/kubernetes-namespace":"fraud","aws:RequestTag/kubernetes-service-account":"scorer"}}}""",
            (await Plan(Args)).Get("aws:iam/role:Role", "scorer").Statement("assumeRolePolicy", "Trust"));

    [Theory]
    [InlineData("Find", """{"Effect":"Allow","Action":"s3:GetBucketLocation","Resource":"arn:aws:s3:::example-weights"}""")]
    [InlineData("List0", """{"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::example-weights","Condition":{"StringLike":{"s3:prefix":["scorer/v1","scorer/v1/*"]}}}""")]
    [InlineData("Read", """{"Effect":"Allow","Action":"s3:GetObject","Resource":["arn:aws:s3:::example-weights/scorer/v1","arn:aws:s3:::example-weights/scorer/v1/*"]}""")]
    [InlineData("Decrypt", """{"Effect":"Allow","Action":"kms:Decrypt","Resource":"arn:aws:kms:us-east-1:111122223333:key/*","Condition":{"StringEquals":{"kms:ViaService":"s3.us-east-1.amazonaws.com"},"StringLike":{"kms:EncryptionContext:aws:s3:arn":["arn:aws:s3:::example-weights","arn:aws:s3:::example-weights/scorer/v1","arn:aws:s3:::example-weights/scorer/v1/*"]}}}""")]
    public async Task They_read_what_is_under_the_prefix_and_write_nothing(string sid, string expected) =>
        Assert.Equal(expected, (await Plan(Args)).Get("aws:iam/rolePolicy:RolePolicy", "scorer-reads").Statement("policy", sid));

    [Fact]
    public async Task Without_a_prefix_the_whole_bucket_is_read()
    {
        var policy = (await Plan(Args with { Reads = [new() { Cloud = CloudProvider.Aws, Name = "b" }, new() { Cloud = CloudProvider.Aws, Name = "a" }] })).Get("aws:iam/rolePolicy:RolePolicy", "scorer-reads");

        Assert.Equal(["Find", "List0", "List1", "Read", "Decrypt"], policy.Sids("policy"));
        Assert.Equal("""{"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::a"}""", policy.Statement("policy", "List0"));
        Assert.Equal("""{"Effect":"Allow","Action":"s3:GetObject","Resource":["arn:aws:s3:::a/*","arn:aws:s3:::b/*"]}""", policy.Statement("policy", "Read"));
    }

    [Fact]
    public async Task Who_reads_nothing_has_an_identity_without_rights() =>
        Assert.Empty((await Plan(Args with { Reads = [] })).OfType("aws:iam/rolePolicy:RolePolicy"));

    [Fact]
    public async Task The_association_comes_after_all_rights_so_that_the_first_pod_has_them()
    {
        var plan = await Plan(Args);

        plan.GoesBefore(plan.Get("aws:eks/podIdentityAssociation:PodIdentityAssociation", "scorer"), [.. plan.OfType("aws:iam/role:Role"), .. plan.OfType("aws:iam/rolePolicy:RolePolicy")]);
    }

    [Fact]
    public async Task Long_names_are_cut_and_stay_different()
    {
        var (space, account) = (new string('n', 40), new string('s', 40));
        var one = (await Plan(Args with { Namespace = space, ServiceAccount = account + "1" })).Get("aws:iam/role:Role", "scorer").Input("name")!.Trim('"');
        var other = (await Plan(Args with { Namespace = space, ServiceAccount = account + "2" })).Get("aws:iam/role:Role", "scorer").Input("name")!.Trim('"');

        Assert.InRange(one.Length, 1, 64);
        Assert.NotEqual(one, other);
    }

    [Fact]
    public async Task Namespace_and_account_that_read_the_same_together_are_two_roles()
    {
        var one = (await Plan(Args with { Namespace = "a-b", ServiceAccount = "c" })).Get("aws:iam/role:Role", "scorer").Input("name");
        var other = (await Plan(Args with { Namespace = "a", ServiceAccount = "b-c" })).Get("aws:iam/role:Role", "scorer").Input("name");

        Assert.NotEqual(one, other);
    }

    [Fact]
    public async Task A_cluster_gives_its_pods_identities_after_the_agent_that_hands_them_out()
    {
        WorkloadIdentity? identity = null;
        var plan = await Planned.Of(() =>
        {
            var cluster = new EksCluster("dev", new() { Platform = EksPlatforms.Default });
            identity = cluster.Identify("scorer", new() { Namespace = "fraud", ServiceAccount = "scorer", Reads = Args.Reads }, cluster);
        });
        var association = plan.Get("aws:eks/podIdentityAssociation:PodIdentityAssociation", "scorer");

        Assert.Equal(association.Urn, await Urn(identity!.Ready));
        Assert.Empty(identity.Annotations);
        Assert.Equal(plan.Get("pulumi:providers:aws", "dev").Urn, association.Provider);
        plan.GoesBefore(association, [plan.Get("aws:eks/addon:Addon", "dev-early-eks-pod-identity-agent")]);
    }

    [Theory]
    [InlineData(CloudProvider.Gcp, false)]
    [InlineData(CloudProvider.Azure, false)]
    [InlineData(CloudProvider.Aws, true)]
    public async Task A_role_of_AWS_has_no_rights_on_another_cloud_and_so_none_is_made(CloudProvider cloud, bool made)
    {
        WorkloadIdentity? identity = null;
        var plan = await Planned.Of(() =>
        {
            var cluster = new EksCluster("dev", new() { Platform = EksPlatforms.Default });
            identity = cluster.Identify("scorer", new() { Namespace = "fraud", ServiceAccount = "scorer", Reads = [new() { Cloud = cloud, Name = "weights" }] }, cluster);
        });

        Assert.Equal(made, identity is not null);
        Assert.Equal(made, plan.Resources.Any(resource => resource.Type == "mlplatform:aws:EksPodIdentity"));
    }

    static Task<string> Urn(Pulumi.Resource resource)
    {
        var told = new TaskCompletionSource<string>();
        resource.Urn.Apply(urn => told.TrySetResult(urn));
        return told.Task;
    }

    static Task<Plan> Plan(EksPodIdentityArgs args) => Planned.Of(() => new EksPodIdentity("scorer", args));
}
