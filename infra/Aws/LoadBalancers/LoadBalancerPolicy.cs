using MlPlatform.Infra.Aws.Identity;

namespace MlPlatform.Infra.Aws.LoadBalancers;

/// <summary>
/// The rights of the controller: those of upstream (kubernetes-sigs/aws-load-balancer-controller, docs/install/iam_policy.json), narrowed. What has this cluster's tag may be
/// changed, not what has any cluster's; and what belongs to WAF, Shield and Cognito is left out, since all that is made is balancers of Services, whose controller is told to leave them alone.
/// </summary>
static class LoadBalancerPolicy
{
    const string ClusterTag = "elbv2.k8s.aws/cluster";

    public static string Of(AwsScope scope) => PolicyText.Of(Statements(scope));

    static IEnumerable<Statement> Statements(AwsScope scope)
    {
        var (balancers, groups) = (Elb(scope, "loadbalancer/*"), Elb(scope, "targetgroup/*"));
        string[] parts =
        [
            Elb(scope, "listener/net/*/*/*"), Elb(scope, "listener/app/*/*/*"), Elb(scope, "listener-rule/net/*/*/*"), Elb(scope, "listener-rule/app/*/*/*"),
        ];
        string securityGroups = scope.Arn("ec2", "security-group/*"), vpcs = scope.Arn("ec2", "vpc/*");
        var ours = Condition.Equal($"aws:ResourceTag/{ClusterTag}", scope.Cluster);
        var asOurs = Condition.Equal($"aws:RequestTag/{ClusterTag}", scope.Cluster);
        return
        [
            new("ServiceLinkedRole", ["iam:CreateServiceLinkedRole"], scope.Iam("role/aws-service-role/elasticloadbalancing.amazonaws.com/*"))
            {
                Conditions = [Condition.Equal("iam:AWSServiceName", "elasticloadbalancing.amazonaws.com")],
            },
            new(
                "Look",
                [
                    "acm:DescribeCertificate", "acm:ListCertificates",
                    "ec2:DescribeAccountAttributes", "ec2:DescribeAddresses", "ec2:DescribeAvailabilityZones", "ec2:DescribeCoipPools", "ec2:DescribeInstances",
                    "ec2:DescribeInternetGateways", "ec2:DescribeIpamPools", "ec2:DescribeNetworkInterfaces", "ec2:DescribeRouteTables", "ec2:DescribeSecurityGroups", "ec2:DescribeSubnets",
                    "ec2:DescribeTags", "ec2:DescribeVpcPeeringConnections", "ec2:DescribeVpcs", "ec2:GetCoipPoolUsage", "ec2:GetSecurityGroupsForVpc",
                    "elasticloadbalancing:DescribeCapacityReservation", "elasticloadbalancing:DescribeListenerAttributes", "elasticloadbalancing:DescribeListenerCertificates",
                    "elasticloadbalancing:DescribeListeners", "elasticloadbalancing:DescribeLoadBalancerAttributes", "elasticloadbalancing:DescribeLoadBalancers", "elasticloadbalancing:DescribeRules",
                    "elasticloadbalancing:DescribeSSLPolicies", "elasticloadbalancing:DescribeTags", "elasticloadbalancing:DescribeTargetGroupAttributes", "elasticloadbalancing:DescribeTargetGroups",
                    "elasticloadbalancing:DescribeTargetHealth", "elasticloadbalancing:DescribeTrustStores",
                ],
                "*"),
            new("MakeSecurityGroup", ["ec2:CreateSecurityGroup"], securityGroups) { Conditions = [asOurs] },
            new("MakeSecurityGroupInVpc", ["ec2:CreateSecurityGroup"], vpcs),
            new("TagSecurityGroup", ["ec2:CreateTags"], securityGroups) { Conditions = [asOurs, Condition.Equal("ec2:CreateAction", "CreateSecurityGroup")] },
            new("RetagSecurityGroup", ["ec2:CreateTags", "ec2:DeleteTags"], securityGroups) { Conditions = [ours] },
            new("EndSecurityGroup", ["ec2:DeleteSecurityGroup"], securityGroups) { Conditions = [ours] },
            // That of the nodes is EKS', and bears no tag of the controller's: it opens their ports to its balancers.
            new("OpenNodes", ["ec2:AuthorizeSecurityGroupIngress", "ec2:RevokeSecurityGroupIngress"], securityGroups, scope.Arn("ec2", "security-group-rule/*")),
            new("Make", ["elasticloadbalancing:CreateLoadBalancer", "elasticloadbalancing:CreateTargetGroup"], balancers, groups) { Conditions = [asOurs] },
            new("MakeListeners", ["elasticloadbalancing:CreateListener"], balancers) { Conditions = [ours] },
            new("MakeRules", ["elasticloadbalancing:CreateRule"], parts),
            new("TagWhatIsMade", ["elasticloadbalancing:AddTags"], balancers, groups)
            {
                Conditions = [asOurs, Condition.Equal("elasticloadbalancing:CreateAction", "CreateLoadBalancer", "CreateTargetGroup")],
            },
            new("TagParts", ["elasticloadbalancing:AddTags", "elasticloadbalancing:RemoveTags"], parts),
            new("Retag", ["elasticloadbalancing:AddTags", "elasticloadbalancing:RemoveTags"], balancers, groups) { Conditions = [ours] },
            new(
                "Change",
                [
                    "elasticloadbalancing:DeleteLoadBalancer", "elasticloadbalancing:DeleteTargetGroup", "elasticloadbalancing:DeregisterTargets", "elasticloadbalancing:ModifyCapacityReservation",
                    "elasticloadbalancing:ModifyIpPools", "elasticloadbalancing:ModifyLoadBalancerAttributes", "elasticloadbalancing:ModifyTargetGroup",
                    "elasticloadbalancing:ModifyTargetGroupAttributes", "elasticloadbalancing:RegisterTargets", "elasticloadbalancing:SetIpAddressType", "elasticloadbalancing:SetSecurityGroups",
                    "elasticloadbalancing:SetSubnets",
                ],
                balancers,
                groups)
            {
                Conditions = [ours],
            },
            new(
                "ChangeParts",
                [
                    "elasticloadbalancing:AddListenerCertificates", "elasticloadbalancing:DeleteListener", "elasticloadbalancing:DeleteRule", "elasticloadbalancing:ModifyListener",
                    "elasticloadbalancing:ModifyListenerAttributes", "elasticloadbalancing:ModifyRule", "elasticloadbalancing:RemoveListenerCertificates", "elasticloadbalancing:SetRulePriorities",
                ],
                parts),
        ];
    }

    static string Elb(AwsScope scope, string what) => scope.Arn("elasticloadbalancing", what);
}
