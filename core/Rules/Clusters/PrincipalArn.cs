using System.Text.RegularExpressions;

namespace MlPlatform.Core.Rules.Clusters;

/// <summary>The ARN of a user or role of AWS' IAM.</summary>
static partial class PrincipalArn
{
    /// <summary>What is allowed, in words.</summary>
    public const string Allowed = "the ARN of an IAM role or user, such as arn:aws:iam::111122223333:role/platform-admin";

    /// <summary>The partition of the ARN of a role or user that can have an access entry; null where it is none.</summary>
    public static string? Partition(string arn) => Form().Match(arn) is { Success: true } match ? match.Groups["partition"].Value : null;

    /// <summary>The role behind the ARN of a session in it, which is what <c>aws sts get-caller-identity</c> shows; null where it is none.</summary>
    public static string? RoleOfSession(string arn) =>
        Session().Match(arn) is { Success: true } match
            ? $"arn:{match.Groups["partition"].Value}:iam::{match.Groups["account"].Value}:role/{match.Groups["role"].Value}"
            : null;

    /// <summary>Whether it is a role that AWS makes for a service of its own; EKS gives those no entry.</summary>
    public static bool IsOfService(string arn) => arn.Contains(":role/aws-service-role/", StringComparison.Ordinal);

    [GeneratedRegex(@"\Aarn:(?<partition>aws|aws-cn|aws-us-gov):iam::[0-9]{12}:(?:role|user)/(?:[!-~]+/)?[0-9A-Za-z_+=,.@-]{1,64}\z")]
    private static partial Regex Form();

    [GeneratedRegex(@"\Aarn:(?<partition>aws|aws-cn|aws-us-gov):sts::(?<account>[0-9]{12}):assumed-role/(?<role>[0-9A-Za-z_+=,.@-]{1,64})/.+\z")]
    private static partial Regex Session();
}
