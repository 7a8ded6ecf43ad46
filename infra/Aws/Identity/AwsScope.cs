using MlPlatform.Core.Networks;
using MlPlatform.Core.Specs;

namespace MlPlatform.Infra.Aws.Identity;

/// <summary>Where a cluster is, as ARNs tell it.</summary>
sealed record AwsScope(string Partition, string Region, string Account, string Cluster)
{
    public static AwsScope Of(ClusterSpec cluster) => new(AwsRegions.Partition(cluster.Region), cluster.Region ?? "", cluster.Account ?? "", cluster.Name);

    /// <summary>What the names of AWS' services end with; China has a domain of its own.</summary>
    public string DnsSuffix => Partition == "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com";

    public string ClusterArn => Arn("eks", $"cluster/{Cluster}");

    /// <summary>ARN of what belongs to the account and the region.</summary>
    public string Arn(string service, string resource) => $"arn:{Partition}:{service}:{Region}:{Account}:{resource}";

    /// <summary>ARN of what belongs to the account, in no region.</summary>
    public string Iam(string resource) => $"arn:{Partition}:iam::{Account}:{resource}";

    /// <summary>ARN of a bucket, or of objects in it.</summary>
    public string S3(string resource) => $"arn:{Partition}:s3:::{resource}";
}
