namespace MlPlatform.Core.Networks;

/// <summary>What follows from the name of a region of AWS.</summary>
public static class AwsRegions
{
    /// <summary>The partition that the region is in, the second part of every ARN: <c>aws</c>, <c>aws-cn</c> or <c>aws-us-gov</c>.</summary>
    /// <param name="region">The region; without one, the partition is <c>aws</c>.</param>
    public static string Partition(string? region) => region switch
    {
        not null when region.StartsWith("cn-", StringComparison.Ordinal) => "aws-cn",
        not null when region.StartsWith("us-gov-", StringComparison.Ordinal) => "aws-us-gov",
        _ => "aws",
    };
}
