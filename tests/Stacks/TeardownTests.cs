using MlPlatform.Preview.Plans;
using MlPlatform.Tests.Support;

namespace MlPlatform.Stacks.Tests;

/// <summary>
/// A stack is taken down in the reverse of the order in which it is made: what a controller made in the cloud goes while the controller is there, and
/// the controller while there are nodes, access and a way out.
/// </summary>
public sealed class TeardownTests
{
    // What everything in a cluster needs until it is gone.
    static readonly HashSet<string> Ground =
    [
        "aws:ec2/natGateway:NatGateway", "aws:ec2/route:Route", "aws:ec2/routeTableAssociation:RouteTableAssociation", "aws:ec2/vpcEndpoint:VpcEndpoint",
        "aws:eks/accessEntry:AccessEntry", "aws:eks/accessPolicyAssociation:AccessPolicyAssociation", "aws:eks/addon:Addon", "aws:eks/cluster:Cluster", "aws:eks/nodeGroup:NodeGroup",
        "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
        "azure-native:containerservice:AgentPool", "azure-native:containerservice:ManagedCluster", "azure-native:network:NatGateway", "azure-native:network:Subnet",
        "gcp:compute/routerNat:RouterNat", "gcp:compute/subnetwork:Subnetwork", "gcp:container/cluster:Cluster", "gcp:container/nodePool:NodePool", "gcp:projects/service:Service",
    ];

    public static TheoryData<string, string> All => StackFilesTests.All;

    [Theory]
    [MemberData(nameof(All))]
    public async Task What_is_in_the_cluster_goes_before_nodes_access_and_network(string stack, string folder)
    {
        var plan = await Repository.PlanOf(stack, folder: folder);
        var ground = plan.Resources.Where(resource => Ground.Contains(resource.Type)).ToList();

        Assert.All(plan.Resources.Where(InCluster), resource => plan.GoesBefore(resource, ground.Where(one => !IsOfPods(plan, one))));
    }

    // The controllers of a model stack are its platform's, whose stack goes last.
    public static IEnumerable<object[]> Platforms => StackFilesTests.All.Where(row => row is not ["dev-fraud", ..]);

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task A_custom_resource_goes_before_the_release_of_its_controller(string stack, string folder)
    {
        var plan = await Repository.PlanOf(stack, folder: folder);

        Assert.Empty(Orphans(plan));
    }

    [Fact]
    public async Task A_custom_resource_that_needs_no_release_is_found()
    {
        var plan = await Repository.PlanOf("dev");
        var orphan = plan.Resources.First(InCluster) with { Urn = "urn:pulumi:dev::mlplatform::kubernetes:karpenter.sh/v1:NodePool::gpu", Type = "kubernetes:karpenter.sh/v1:NodePool", Name = "gpu" };

        Assert.Equal(["gpu"], Orphans(plan with { Resources = [.. plan.Resources, orphan] }));
    }

    static IEnumerable<string> Orphans(Plan plan)
    {
        var releases = plan.OfType("kubernetes:helm.sh/v3:Release").Select(release => release.Urn).ToHashSet();
        return plan.Resources.Where(resource => InCluster(resource) && IsCustom(resource.Type) && !plan.Needs(resource).Overlaps(releases)).Select(resource => resource.Name);
    }

    static bool InCluster(PlanResource resource) => resource.Custom && resource.Type.StartsWith("kubernetes:", StringComparison.Ordinal);

    // Kubernetes' own groups have no dot, or end with .k8s.io; of the latter the Gateway API's and Kueue's are others'.
    static bool IsCustom(string type) => type.Split(':')[1].Split('/')[0] is var group
        && group.Contains('.', StringComparison.Ordinal)
        && group is not ("helm.sh" or "networking.k8s.io" or "rbac.authorization.k8s.io" or "storage.k8s.io" or "scheduling.k8s.io" or "apiextensions.k8s.io" or "admissionregistration.k8s.io" or "coordination.k8s.io" or "discovery.k8s.io");

    // The identity of a model stands under the model, and goes with it.
    static bool IsOfPods(Plan plan, PlanResource resource)
    {
        for (var at = resource; at is not null; at = at.Parent is null ? null : plan.Find(at.Parent))
        {
            if (at.Type == "mlplatform:models:ModelService")
                return true;
        }

        return false;
    }
}
