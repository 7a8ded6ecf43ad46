using System.Text.RegularExpressions;

namespace MlPlatform.Core.Rules.Clusters;

/// <summary>Who may administer a cluster on Google Cloud and on Azure; on AWS it is a <see cref="PrincipalArn"/>.</summary>
static partial class CloudPrincipal
{
    /// <summary>What <see cref="IsGoogle"/> allows, in words.</summary>
    public const string OnGoogle = "a member of IAM, such as group:platform@example.com";

    /// <summary>What <see cref="IsAzure"/> allows, in words.</summary>
    public const string OnAzure = "the object id of a group of Entra, such as 11111111-2222-3333-4444-555555555555";

    /// <summary>Whether it is a user, group, service account or federated principal of IAM, by its prefix.</summary>
    public static bool IsGoogle(string principal) => Google().IsMatch(principal);

    /// <summary>Whether it is an object id.</summary>
    public static bool IsAzure(string principal) => Guid.TryParseExact(principal, "D", out _);

    [GeneratedRegex(@"\A(?:(?:user|group|serviceAccount):[^\s@]+@[^\s@]+|principal(?:Set)?://\S+)\z")]
    private static partial Regex Google();
}
