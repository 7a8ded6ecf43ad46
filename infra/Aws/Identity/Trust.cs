namespace MlPlatform.Infra.Aws.Identity;

/// <summary>Who may take a role.</summary>
static class Trust
{
    public static string ControlPlane => Of("eks.amazonaws.com", "\"sts:AssumeRole\"");

    /// <summary>EC2 has a name of its own in China.</summary>
    public static string Nodes(string partition) =>
        Of(partition == "aws-cn" ? "ec2.amazonaws.com.cn" : "ec2.amazonaws.com", "\"sts:AssumeRole\"");

    /// <summary>Pods, by EKS Pod Identity, which tags the session too.</summary>
    public static string Pods => Of("pods.eks.amazonaws.com", """["sts:AssumeRole","sts:TagSession"]""");

    static string Of(string service, string actions) =>
        $$$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"{{{service}}}"},"Action":{{{actions}}}}]}""";
}
