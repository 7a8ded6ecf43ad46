namespace MlPlatform.Infra.Aws.Identity;

/// <summary>Who may take a role.</summary>
static class Trust
{
    public static string ControlPlane => Of("eks.amazonaws.com", ["sts:AssumeRole"]);

    /// <summary>EC2 has a name of its own in China.</summary>
    public static string Nodes(AwsScope scope) => Of($"ec2.{scope.DnsSuffix}", ["sts:AssumeRole"]);

    /// <summary>
    /// Pods of one service account of one cluster, by EKS Pod Identity: it tags the session, and without the right to do that gives none. The
    /// tags are what tells this cluster from another one of the account (the EKS user guide, pod-id-role and pod-id-abac).
    /// </summary>
    public static string Pods(AwsScope scope, string @namespace, string serviceAccount) => Of(
        "pods.eks.amazonaws.com",
        ["sts:AssumeRole", "sts:TagSession"],
        Condition.Equal("aws:RequestTag/eks-cluster-arn", scope.ClusterArn),
        Condition.Equal("aws:RequestTag/kubernetes-namespace", @namespace),
        Condition.Equal("aws:RequestTag/kubernetes-service-account", serviceAccount));

    static string Of(string service, IReadOnlyList<string> actions, params IReadOnlyList<Condition> conditions) =>
        PolicyText.Of(new Statement("Trust", actions) { Principal = ("Service", [service]), Conditions = conditions });
}
