using System.Collections.Immutable;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;
using MlPlatform.Infra.Aws.Pools;
using Moq;
using Pulumi;
using Pulumi.Testing;

namespace MlPlatform.Infra.Tests.Aws;

public sealed class EksNodePoolTests
{
    static readonly ClusterSpec Cluster = new() { Name = "dev", Cloud = CloudProvider.Aws, Region = "us-east-1" };

    [Theory]
    [InlineData("a, b, c")]
    [InlineData("b", "us-east-1b")]
    [InlineData("a, c", "us-east-1c", "us-east-1a")]
    public async Task Its_nodes_are_in_the_subnets_of_its_zones(string subnets, params string[] zones)
    {
        var mocks = new Mock<IMocks>();
        ImmutableDictionary<string, object>? group = null;
        mocks.Setup(mock => mock.NewResourceAsync(It.IsAny<MockResourceArgs>())).ReturnsAsync((MockResourceArgs args) =>
        {
            if (args.Type != "aws:eks/nodeGroup:NodeGroup") return ($"{args.Name}-id", args.Inputs);
            group = args.Inputs;
            return ($"{args.Name}-id", args.Inputs.Add("resources", Groups()));
        });

        await Deployment.TestAsync(mocks.Object, new(), () =>
        {
            _ = new EksNodePool("dev-gpu", new()
            {
                Cluster = Cluster,
                ClusterName = "dev",
                Pool = Pool(zones),
                NodeRoleArn = "arn:aws:iam::111122223333:role/nodes",
                SubnetIds = Output.Create(ImmutableArray.Create("a", "b", "c")),
            });
        });

        Assert.Equal(subnets, string.Join(", ", (IEnumerable<object>)group!["subnetIds"]));
    }

    static NodePool Pool(string[] zones) => NodePools
        .Of(new PlatformSpec { Cluster = Cluster, Pools = new Dictionary<string, NodePoolSpec> { ["gpu"] = new() { MachineTypes = ["g6.2xlarge"], MaxNodes = 4, Zones = zones } } })
        .Single();

    // The group of machines that EKS makes for a node group.
    static ImmutableArray<object> Groups() =>
        [ImmutableDictionary<string, object>.Empty.Add("autoscalingGroups", ImmutableArray.Create<object>(ImmutableDictionary<string, object>.Empty.Add("name", "eks-gpu")))];
}
