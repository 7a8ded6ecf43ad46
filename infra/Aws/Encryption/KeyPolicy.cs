using MlPlatform.Infra.Aws.Identity;

namespace MlPlatform.Infra.Aws.Encryption;

/// <summary>Who may use a key. The account is always among them: policies of its roles then say the rest, and nobody is locked out.</summary>
static class KeyPolicy
{
    static readonly string[] Use = ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"];

    public static string Of(AwsScope scope, EksKeyUse use) => PolicyText.Of(use == EksKeyUse.Cluster ? [Account(scope), .. Logs(scope), .. Disks(scope)] : [Account(scope)]);

    static Statement Account(AwsScope scope) => new("Account", ["kms:*"], "*") { Principal = ("AWS", [scope.Iam("root")]) };

    // CloudWatch Logs' page on encryption: the log groups of this cluster, and no others.
    static IEnumerable<Statement> Logs(AwsScope scope) =>
    [
        new("Logs", Use, "*")
        {
            Principal = ("Service", [$"logs.{scope.Region}.{scope.DnsSuffix}"]),
            Conditions =
            [
                new("ArnLike", "kms:EncryptionContext:aws:logs:arn", scope.Arn("logs", $"log-group:/aws/eks/{scope.Cluster}/cluster"), scope.Arn("logs", $"log-group:/aws/containerinsights/{scope.Cluster}/*")),
            ],
        },
    ];

    // Auto Scaling makes the disks of nodes. Its role is there once the account has had a group, and KMS refuses a policy that names a
    // principal that isn't; by a condition it may come later.
    static IEnumerable<Statement> Disks(AwsScope scope)
    {
        var anyone = ("AWS", (IReadOnlyList<string>)["*"]);
        IReadOnlyList<Condition> autoScaling =
        [
            Condition.Equal("kms:CallerAccount", scope.Account),
            Condition.Equal("aws:PrincipalArn", scope.Iam("role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling")),
        ];
        return
        [
            new("Disks", Use, "*") { Principal = anyone, Conditions = autoScaling },
            new("DiskGrants", ["kms:CreateGrant"], "*") { Principal = anyone, Conditions = [.. autoScaling, Condition.True("kms:GrantIsForAWSResource")] },
        ];
    }
}
