using MlPlatform.Core.Specs;
using MlPlatform.Infra.Aws.AddOns;
using MlPlatform.Infra.Aws.ControlPlane;
using MlPlatform.Infra.Aws.Encryption;
using MlPlatform.Preview.Plans;
using MlPlatform.Tests.Support;
using Pulumi;

namespace MlPlatform.Infra.Tests.Aws;

public sealed class EksKeyTests
{
    const string Key = "arn:aws:kms:us-east-1:111122223333:key/0abc";

    const string AutoScaling =
        """{"aws:PrincipalArn":"arn:aws:iam::111122223333:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling","kms:CallerAccount":"111122223333"}""";

    [Fact]
    public async Task The_account_keeps_a_hold_on_its_key() =>
        Assert.Equal("""{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"kms:*","Resource":"*"}""", (await Policy(EksKeyUse.Cluster)).Statement("policy", "Account"));

    [Fact]
    public async Task CloudWatch_uses_it_for_the_logs_of_this_cluster_only() =>
        Assert.EndsWith(
            """{"ArnLike":{"kms:EncryptionContext:aws:logs:arn":["arn:aws:logs:us-east-1:111122223333:log-group:/aws/containerinsights/dev/*","arn:aws:logs:us-east-1:111122223333:log-group:/aws/eks/dev/cluster"]}}}""",
            (await Policy(EksKeyUse.Cluster)).Statement("policy", "Logs"),
            StringComparison.Ordinal);

    // Else the first node of an encrypted pool ends as soon as it starts. KMS refuses a policy that names a role that isn't there yet, as this one in a new account.
    [Theory]
    [InlineData("Disks", "")]
    [InlineData("DiskGrants", "\"Bool\":{\"kms:GrantIsForAWSResource\":\"true\"},")]
    public async Task Auto_Scaling_makes_disks_with_it_even_where_its_role_comes_later(string sid, string condition)
    {
        var statement = (await Policy(EksKeyUse.Cluster)).Statement("policy", sid);

        Assert.Contains("\"Principal\":{\"AWS\":\"*\"}", statement, StringComparison.Ordinal);
        Assert.EndsWith("\"Condition\":{" + condition + "\"StringEquals\":" + AutoScaling + "}}", statement, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_turns_every_year_and_is_kept_for_a_month_after_it_was_given_up()
    {
        var key = await Policy(EksKeyUse.Cluster);

        Assert.Equal("true", key.Input("enableKeyRotation"));
        Assert.Equal("30", key.Input("deletionWindowInDays"));
        Assert.False(key.Protect);
    }

    [Fact]
    public async Task The_key_of_what_is_stored_is_nobody_elses_and_stays()
    {
        var key = await Policy(EksKeyUse.Storage);

        Assert.Equal(["Account"], key.Sids("policy"));
        Assert.True(key.Protect);
    }

    [Fact]
    public async Task The_control_plane_may_use_it_for_Secrets()
    {
        var plan = await Planned.Of(() => new EksControlPlane("plane", new()
        {
            Cluster = EksPlatforms.Default.Cluster,
            Subnets = new Dictionary<string, Input<string>> { ["us-east-1a"] = "a", ["us-east-1b"] = "b" },
            KeyArn = Key,
        }));

        Assert.Equal(
            $$"""{"Effect":"Allow","Action":["kms:Decrypt","kms:DescribeKey","kms:Encrypt","kms:ListGrants"],"Resource":"{{Key}}"}""",
            plan.Get("aws:iam/rolePolicy:RolePolicy", "plane-key").Statement("policy", "Secrets"));
    }

    [Fact]
    public async Task The_driver_of_volumes_uses_it_through_EC2_and_gives_it_on_to_EC2()
    {
        var plan = await Planned.Of(() => new EksAddOns("late", new() { Cluster = EksPlatforms.Default.Cluster, ClusterName = "dev", KeyArn = Key, Stage = EksAddOnStage.AfterNodes }));
        var policy = plan.Get("aws:iam/rolePolicy:RolePolicy", "late-aws-ebs-csi-driver-key");

        Assert.EndsWith($$$$"""
            "Resource":"{{{{Key}}}}","Condition":{"StringEquals":{"kms:ViaService":"ec2.us-east-1.amazonaws.com"}}}
            """, policy.Statement("policy", "Volumes"), StringComparison.Ordinal);
        Assert.Equal(
            $$$$"""{"Effect":"Allow","Action":["kms:CreateGrant","kms:ListGrants","kms:RevokeGrant"],"Resource":"{{{{Key}}}}","Condition":{"Bool":{"kms:GrantIsForAWSResource":"true"}}}""",
            policy.Statement("policy", "VolumeGrants"));
    }

    static async Task<PlanResource> Policy(EksKeyUse use) =>
        (await Planned.Of(() => new EksKey("key", new() { Cluster = EksPlatforms.Default.Cluster, Use = use }))).Get("aws:kms/key:Key", "key");
}
