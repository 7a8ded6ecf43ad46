using System.Text.Json;
using MlPlatform.Components.Clusters;
using MlPlatform.Core.Specs;
using MlPlatform.Infra.Aws;
using MlPlatform.Preview.Plans;
using MlPlatform.Tests.Support;

namespace MlPlatform.Infra.Tests.Aws;

public sealed class EksAutoscalingTests
{
    const string Owned = "\"aws:ResourceTag/karpenter.sh/nodepool\":\"*\"";

    [Fact]
    public async Task Cluster_Autoscaler_changes_groups_of_its_own_cluster_only()
    {
        var policy = (await EksPlatforms.Default.Plan()).Get("aws:iam/rolePolicy:RolePolicy", "dev-autoscaler-groups");

        Assert.Equal(["Look", "LookAtNodeGroups", "Scale"], policy.Sids("policy"));
        Assert.Equal(
            """{"Effect":"Allow","Action":["autoscaling:SetDesiredCapacity","autoscaling:TerminateInstanceInAutoScalingGroup"],"Resource":"arn:aws:autoscaling:us-east-1:111122223333:autoScalingGroup:*:autoScalingGroupName/*","Condition":{"StringEquals":{"aws:ResourceTag/k8s.io/cluster-autoscaler/dev":"owned","aws:ResourceTag/k8s.io/cluster-autoscaler/enabled":"true"}}}""",
            policy.Statement("policy", "Scale"));
        Assert.DoesNotContain("Set", policy.Statement("policy", "Look"), StringComparison.Ordinal);
        Assert.Equal("""{"Effect":"Allow","Action":"eks:DescribeNodegroup","Resource":"arn:aws:eks:us-east-1:111122223333:nodegroup/dev/*/*"}""", policy.Statement("policy", "LookAtNodeGroups"));
    }

    [Theory]
    [InlineData(AutoscalerKind.ClusterAutoscaler, "dev-autoscaler", "cluster-autoscaler")]
    [InlineData(AutoscalerKind.Karpenter, "dev-karpenter", "karpenter")]
    public async Task Its_service_account_alone_has_the_role(AutoscalerKind kind, string name, string account)
    {
        var plan = await (EksPlatforms.Default with { Autoscaler = new() { Kind = kind } }).Plan();
        var association = plan.Get("aws:eks/podIdentityAssociation:PodIdentityAssociation", name);

        Assert.Equal("\"kube-system\"", association.Input("namespace"));
        Assert.Equal($"\"{account}\"", association.Input("serviceAccount"));
        Assert.Contains($"\"aws:RequestTag/kubernetes-service-account\":\"{account}\"", plan.Get("aws:iam/role:Role", name).Statement("assumeRolePolicy", "Trust"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_autoscaler_nobody_has_its_rights() =>
        Assert.Equal(
            ["dev-load-balancing"],
            (await (EksPlatforms.Default with { Autoscaler = new() { Kind = AutoscalerKind.None } }).Plan()).OfType("aws:eks/podIdentityAssociation:PodIdentityAssociation").Select(association => association.Name));

    [Fact]
    public async Task Pools_that_Karpenter_makes_have_no_node_group_and_those_that_it_runs_on_have()
    {
        var plan = await EksPlatforms.Karpenter.Plan();

        Assert.Equal(["dev-general"], plan.OfType("aws:eks/nodeGroup:NodeGroup").Select(group => group.Name));
    }

    // One policy of IAM has 6,144 letters at most.
    [Fact]
    public async Task Karpenters_rights_are_split_as_upstream_splits_them_and_each_part_fits()
    {
        var policies = (await EksPlatforms.Karpenter.Plan()).OfType("aws:iam/policy:Policy").Where(policy => policy.Name != "dev-load-balancing").ToList();

        Assert.Equal(
            ["dev-karpenter-discovery", "dev-karpenter-eks", "dev-karpenter-iam", "dev-karpenter-interruption", "dev-karpenter-lifecycle", "dev-karpenter-zonal-shift"],
            policies.Select(policy => policy.Name).Order(StringComparer.Ordinal));
        Assert.All(policies, policy => Assert.InRange(JsonSerializer.Deserialize<string>(policy.Input("policy")!)!.Length, 1, 6144));
    }

    [Theory]
    [InlineData("StartFromTemplate", "\"aws:ResourceTag/kubernetes.io/cluster/dev\":\"owned\"", Owned)]
    [InlineData("Make", "\"aws:RequestTag/kubernetes.io/cluster/dev\":\"owned\"", "\"aws:RequestTag/eks:eks-cluster-name\":\"dev\"", "\"aws:RequestTag/karpenter.sh/nodepool\":\"*\"")]
    [InlineData("TagWhatIsMade", "\"aws:RequestTag/kubernetes.io/cluster/dev\":\"owned\"", "\"ec2:CreateAction\":[\"CreateFleet\",\"CreateLaunchTemplate\",\"RunInstances\"]")]
    [InlineData("TagLater", "\"aws:ResourceTag/kubernetes.io/cluster/dev\":\"owned\"", "\"ForAllValues:StringEquals\":{\"aws:TagKeys\":[\"Name\",\"eks:eks-cluster-name\",\"karpenter.sh/nodeclaim\"]}", "\"StringEqualsIfExists\":{\"aws:RequestTag/eks:eks-cluster-name\":\"dev\"}")]
    [InlineData("End", "\"Action\":[\"ec2:DeleteLaunchTemplate\",\"ec2:TerminateInstances\"]", "\"aws:ResourceTag/kubernetes.io/cluster/dev\":\"owned\"", Owned)]
    public async Task Karpenter_makes_and_ends_machines_of_this_cluster_only(string sid, params string[] parts) =>
        await Has("lifecycle", sid, parts);

    [Fact]
    public async Task Karpenter_starts_machines_from_images_and_in_networks_of_others() =>
        await Has("lifecycle", "StartFrom", "\"arn:aws:ec2:us-east-1::image/*\"", "\"arn:aws:ec2:us-east-1::snapshot/*\"", "\"arn:aws:ec2:us-east-1:*:capacity-reservation/*\"", "\"arn:aws:ec2:us-east-1:*:subnet/*\"");

    [Theory]
    [InlineData("MakeProfile", "\"Action\":\"iam:CreateInstanceProfile\"", "\"aws:RequestTag/kubernetes.io/cluster/dev\":\"owned\"", "\"aws:RequestTag/topology.kubernetes.io/region\":\"us-east-1\"", "\"aws:RequestTag/karpenter.k8s.aws/ec2nodeclass\":\"*\"")]
    [InlineData("TagProfile", "\"aws:ResourceTag/kubernetes.io/cluster/dev\":\"owned\"", "\"aws:RequestTag/kubernetes.io/cluster/dev\":\"owned\"", "\"aws:RequestTag/eks:eks-cluster-name\":\"dev\"")]
    [InlineData("ChangeProfile", "\"aws:ResourceTag/kubernetes.io/cluster/dev\":\"owned\"", "\"aws:ResourceTag/karpenter.k8s.aws/ec2nodeclass\":\"*\"")]
    public async Task Karpenter_makes_instance_profiles_of_this_cluster_only(string sid, params string[] parts) =>
        await Has("iam", sid, parts);

    [Fact]
    public async Task Karpenter_gives_machines_the_role_of_its_nodes_and_no_other()
    {
        var plan = await EksPlatforms.Karpenter.Plan();
        var role = plan.Get("aws:iam/role:Role", "dev-karpenter-nodes").Input("name")!.Trim('"');

        Assert.StartsWith("dev-karpenter-nodes-", role, StringComparison.Ordinal);
        await Has("iam", "PassNodeRole", $"\"Resource\":\"arn:aws:iam::111122223333:role/{role}\"", "\"iam:PassedToService\":[\"ec2.amazonaws.com\",\"ec2.amazonaws.com.cn\"]");
    }

    [Theory]
    [InlineData("eks", "Cluster", "\"Action\":\"eks:DescribeCluster\",\"Resource\":\"arn:aws:eks:us-east-1:111122223333:cluster/dev\"")]
    [InlineData("interruption", "Queue", "\"Action\":[\"sqs:DeleteMessage\",\"sqs:GetQueueUrl\",\"sqs:ReceiveMessage\"],\"Resource\":\"arn:aws:sqs:us-east-1:111122223333:dev-karpenter\"")]
    [InlineData("zonal-shift", "ZonalShift", "\"arc-zonal-shift:ResourceIdentifier\":\"arn:aws:eks:us-east-1:111122223333:cluster/dev\"")]
    [InlineData("discovery", "Look", "\"aws:RequestedRegion\":\"us-east-1\"")]
    [InlineData("discovery", "LookAtImages", "\"Resource\":\"arn:aws:ssm:us-east-1::parameter/aws/service/*\"")]
    [InlineData("discovery", "LookAtPrices", "\"Action\":\"pricing:GetProducts\"")]
    [InlineData("discovery", "ListProfiles", "\"Action\":\"iam:ListInstanceProfiles\"")]
    [InlineData("discovery", "LookAtProfiles", "\"Resource\":\"arn:aws:iam::111122223333:instance-profile/*\"")]
    public async Task Karpenter_looks_at_what_it_must(string policy, string sid, string part) => await Has(policy, sid, part);

    [Fact]
    public async Task Karpenters_nodes_have_a_role_of_their_own_since_EKS_makes_the_access_entry_of_a_node_groups()
    {
        var plan = await EksPlatforms.Karpenter.Plan();
        var entry = plan.Get("aws:eks/accessEntry:AccessEntry", "dev-karpenter-nodes");

        Assert.Equal("\"EC2_LINUX\"", entry.Input("type"));
        Assert.Contains(plan.Get("aws:iam/role:Role", "dev-karpenter-nodes").Urn, entry.PropertyDependencies["principalArn"]);
        Assert.DoesNotContain(plan.Get("aws:iam/role:Role", "dev-nodes").Urn, plan.OfType("aws:eks/accessEntry:AccessEntry").SelectMany(each => each.Dependencies));
    }

    [Theory]
    [InlineData("health", "aws.health", "AWS Health Event")]
    [InlineData("rebalance", "aws.ec2", "EC2 Instance Rebalance Recommendation")]
    [InlineData("reservation", "aws.ec2", "EC2 Capacity Reservation Instance Interruption Warning")]
    [InlineData("spot", "aws.ec2", "EC2 Spot Instance Interruption Warning")]
    [InlineData("state", "aws.ec2", "EC2 Instance State-change Notification")]
    public async Task Each_warning_of_EC2_reaches_the_queue(string name, string source, string kind)
    {
        var plan = await EksPlatforms.Karpenter.Plan();
        var target = plan.Get("aws:cloudwatch/eventTarget:EventTarget", $"dev-karpenter-{name}");

        Assert.Equal(
            $$"""{"detail-type":["{{kind}}"],"source":["{{source}}"]}""",
            JsonSerializer.Deserialize<string>(plan.Get("aws:cloudwatch/eventRule:EventRule", $"dev-karpenter-{name}").Input("eventPattern")!));
        Assert.Contains(plan.Get("aws:sqs/queue:Queue", "dev-karpenter").Urn, target.PropertyDependencies["arn"]);
        Assert.Equal(5, plan.OfType("aws:cloudwatch/eventTarget:EventTarget").Count);
    }

    [Fact]
    public async Task The_queue_takes_messages_of_EventBridge_and_nothing_in_clear()
    {
        var plan = await EksPlatforms.Karpenter.Plan();
        var policy = plan.Get("aws:sqs/queuePolicy:QueuePolicy", "dev-karpenter");

        Assert.Equal(
            """{"Effect":"Allow","Principal":{"Service":["events.amazonaws.com","sqs.amazonaws.com"]},"Action":"sqs:SendMessage","Resource":"arn:aws:sqs:us-east-1:111122223333:dev-karpenter"}""",
            policy.Statement("policy", "Events"));
        Assert.Equal(
            """{"Effect":"Deny","Principal":{"AWS":"*"},"Action":"sqs:*","Resource":"arn:aws:sqs:us-east-1:111122223333:dev-karpenter","Condition":{"Bool":{"aws:SecureTransport":"false"}}}""",
            policy.Statement("policy", "OnlyEncrypted"));
        Assert.Equal("300", plan.Get("aws:sqs/queue:Queue", "dev-karpenter").Input("messageRetentionSeconds"));
    }

    [Fact]
    public async Task The_security_group_of_EKS_is_tagged_by_itself_since_tags_of_the_cluster_dont_reach_it()
    {
        var plan = await EksPlatforms.Karpenter.Plan();
        var tag = Assert.Single(plan.OfType("aws:ec2/tag:Tag"));

        Assert.Equal("\"karpenter.sh/discovery\"", tag.Input("key"));
        Assert.Equal("\"dev\"", tag.Input("value"));
        Assert.Contains(plan.Get("aws:eks/cluster:Cluster", "dev-control-plane").Urn, tag.PropertyDependencies["resourceId"]);
    }

    [Fact]
    public async Task What_Karpenter_is_told_are_names_that_are_known_before_anything_is_there()
    {
        KarpenterCloud? settings = null;
        var plan = await Planned.Of(() => { settings = new EksCluster("dev", new() { Platform = EksPlatforms.Karpenter }).Karpenter; });

        Assert.NotNull(settings);
        Assert.Equal("dev", settings.ClusterName);
        Assert.Equal(plan.Get("aws:sqs/queue:Queue", "dev-karpenter").Input("name"), $"\"{settings.QueueName}\"");
        Assert.Equal(plan.Get("aws:iam/role:Role", "dev-karpenter-nodes").Input("name"), $"\"{settings.NodeRoleName}\"");
        Assert.Equal(["us-east-1a", "us-east-1b", "us-east-1c"], settings.Subnets.Keys.Order(StringComparer.Ordinal));
    }

    static async Task Has(string policy, string sid, params string[] parts)
    {
        var statement = (await EksPlatforms.Karpenter.Plan()).Get("aws:iam/policy:Policy", $"dev-karpenter-{policy}").Statement("policy", sid);

        Assert.All(parts, part => Assert.Contains(part, statement, StringComparison.Ordinal));
    }
}
