using MlPlatform.Core.Pools;
using Pulumi;
using Pulumi.Aws.Ec2.Inputs;

namespace MlPlatform.Infra.Aws.Pools;

/// <summary>Network interfaces of nodes with Elastic Fabric Adapter.</summary>
static class NodeInterfaces
{
    /// <summary>
    /// One interface a network card, as terraform-aws-modules/terraform-aws-eks lays them out. Only the first has addresses: each of 32 would
    /// take some of the subnet's. On P6-B300 the first card has no EFA, and the others come on top (EC2's page on EFA of accelerated types).
    /// </summary>
    public static IEnumerable<LaunchTemplateNetworkInterfaceArgs> Of(NodePool pool, Input<string> securityGroup)
    {
        var count = EfaInterfaces.Count(pool);
        if (count == 0) yield break;
        var plainFirst = EfaInterfaces.FirstIsPlain(pool);
        for (var card = 0; card < count + (plainFirst ? 1 : 0); card++)
        {
            yield return new()
            {
                NetworkCardIndex = card,
                DeviceIndex = card == 0 ? 0 : 1,
                InterfaceType = card > 0 ? "efa-only" : plainFirst ? "interface" : "efa",
                // With interfaces of ours EKS adds none of its groups. This one lets its members talk of anything, which EFA needs.
                SecurityGroups = [securityGroup],
                DeleteOnTermination = "true",
            };
        }
    }
}
