using MlPlatform.Core.Networks;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;

namespace MlPlatform.Infra.Aws.Network;

/// <summary>
/// Services of AWS that a network reaches by endpoints of its own. Each costs about 7 dollars a month and zone (from memory), whether it is
/// used or not; through NAT the same calls cost by the GB and go over the internet.
/// </summary>
static class EndpointServices
{
    /// <summary>Where images come from: without it no node starts while NAT is down. Layers come from S3, by a gateway that costs nothing.</summary>
    public static readonly IReadOnlyList<string> Registry = ["ecr.api", "ecr.dkr"];

    // The EKS user guide, private-clusters. IAM has none: what makes instance profiles goes through NAT.
    static readonly string[] Private = [.. Registry, "ec2", "eks", "eks-auth", "elasticloadbalancing", "logs", "ssm", "sts"];

    // Those of China that begin with cn.: aws/aws-cdk, packages/aws-cdk-lib/aws-ec2/lib/vpc-endpoint.ts.
    static readonly string[] ChinesePrefix = ["autoscaling", "ec2", "ecr.api", "ecr.dkr", "eks", "sqs", "sts"];

    /// <summary>
    /// The services of a platform: all that its nodes and controllers call where the control plane is closed to the internet, since such a
    /// cluster is meant to work without; else those of the registry.
    /// </summary>
    public static IReadOnlyList<string> Of(PlatformSpec platform)
    {
        if (platform.Cluster.PublicAccessCidrs.Count > 0) return Registry;
        string[] autoscaler = PoolDefaults.Autoscaler(platform) switch
        {
            AutoscalerKind.ClusterAutoscaler => ["autoscaling"],
            AutoscalerKind.Karpenter => ["sqs"],
            _ => [],
        };
        return [.. Private.Concat(autoscaler).Order(StringComparer.Ordinal)];
    }

    /// <summary>The name by which EC2 knows the endpoint's service.</summary>
    public static string Name(string region, string service) =>
        $"{(AwsRegions.Partition(region) == "aws-cn" && ChinesePrefix.Contains(service) ? "cn." : "")}com.amazonaws.{region}.{service}";
}
