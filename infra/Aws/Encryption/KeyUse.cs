using MlPlatform.Infra.Aws.Identity;

namespace MlPlatform.Infra.Aws.Encryption;

/// <summary>What roles may do with a key of the customer's.</summary>
static class KeyUse
{
    /// <summary>What the control plane needs to encrypt Secrets.</summary>
    public static string ForSecrets(string key) =>
        PolicyText.Of(new Statement("Secrets", ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:ListGrants"], key));

    /// <summary>What is needed to make machines and volumes with encrypted disks: EC2 uses the key by a grant of the caller's.</summary>
    public static string ForVolumes(AwsScope scope, string key) => PolicyText.Of(
        new Statement("Volumes", ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"], key)
        {
            Conditions = [Condition.Equal("kms:ViaService", $"ec2.{scope.Region}.{scope.DnsSuffix}")],
        },
        new Statement("VolumeGrants", ["kms:CreateGrant", "kms:ListGrants", "kms:RevokeGrant"], key) { Conditions = [Condition.True("kms:GrantIsForAWSResource")] });
}
