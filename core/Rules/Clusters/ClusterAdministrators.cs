using MlPlatform.Core.Networks;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Clusters;

/// <summary>Who administers a cluster that is made.</summary>
sealed class ClusterAdministrators : IRule<ClusterSpec>
{
    public string Id => "MLP064";

    public Severity Severity => Severity.Error;

    public string Title => "Administrators of a cluster are principals of its cloud, each once; on AWS there is one at least";

    public string Explanation =>
        "Nobody is an administrator of a cluster on AWS by having made it: access is by entries that the stack writes, one for each principal. Without one for whoever deploys, "
        + "everything in the cluster fails with Unauthorized, after the cluster was made. A second entry for a principal is refused, and so are sessions and roles of services. "
        + "On Google Cloud members of IAM administer, on Azure groups of Entra by their object id; whoever has the rights in the project or subscription does so without being named.";

    public string Mend => "Add the role that deploys, by a name of yours.";

    public IEnumerable<Finding> Check(Node<ClusterSpec> node)
    {
        if (!Clouds.Makes(node) || !node.KnowsAllOf(nameof(ClusterSpec.Administrators)))
            yield break;
        var at = node.At(nameof(ClusterSpec.Administrators));
        if (node.Spec.Administrators.Count == 0)
        {
            if (node.Spec.Cloud == CloudProvider.Aws)
                yield return this.Found(at, "There are no administrators; a cluster on AWS needs one at least, the role that deploys.", $"Add one by a name of yours: {PrincipalArn.Allowed}.");
            yield break;
        }

        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, principal) in node.Spec.Administrators.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (Problem(node, principal) is { } problem)
                yield return this.Found(at.ValueKey(name), problem.Message, problem.Mend);
            else if (!owners.TryAdd(principal, name))
                yield return this.Found(at.ValueKey(name), $"{Shown.Text(principal)} is the principal of '{owners[principal]}' already.", "Take one of the two out.");
        }
    }

    static (string Message, string Mend)? Problem(Node<ClusterSpec> node, string principal) => node.Spec.Cloud switch
    {
        CloudProvider.Gcp => CloudPrincipal.IsGoogle(principal) ? null : NoPrincipal(principal, CloudPrincipal.OnGoogle),
        CloudProvider.Azure => CloudPrincipal.IsAzure(principal) ? null : NoPrincipal(principal, CloudPrincipal.OnAzure),
        _ => ProblemOfArn(node, principal),
    };

    static (string Message, string Mend) NoPrincipal(string principal, string allowed) => ($"{Shown.Text(principal)} is no principal; allowed is {allowed}.", $"Give {allowed}.");

    static (string Message, string Mend)? ProblemOfArn(Node<ClusterSpec> node, string arn)
    {
        if (PrincipalArn.RoleOfSession(arn) is { } role)
            return ($"{Shown.Text(arn)} is a session, which ends; an entry is of the role.", $"Give the role, with its path where it has one: {role}.");
        if (PrincipalArn.Partition(arn) is not { } partition)
            return NoPrincipal(arn, PrincipalArn.Allowed);
        if (PrincipalArn.IsOfService(arn))
            return ($"{Shown.Text(arn)} is a role of a service of AWS, which EKS gives no entry.", "Name the role that deploys.");
        if (node.Knows(nameof(ClusterSpec.Region)) && node.Spec.Region is { } region && AwsRegions.Partition(region) is var expected && partition != expected)
            return ($"{Shown.Text(arn)} is of the partition {partition}, and {region} is in {expected}.", $"Name a principal of {expected}: arn:{expected}:iam::...");
        return null;
    }
}
