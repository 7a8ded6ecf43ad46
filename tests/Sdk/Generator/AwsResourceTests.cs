namespace Sdk.Tests.Generator;

/// <summary>The classes of the bundled Pulumi.Aws: their names, their tokens and what they ask for.</summary>
public sealed class AwsResourceTests
{
    static readonly Surface Package = new(typeof(Pulumi.Aws.Provider));

    [Fact]
    public void The_version_that_resources_send_is_the_one_of_the_package() => Package.SendsItsVersion(resources: 48);

    [Theory]
    [InlineData("AutoScaling.Tag", "aws:autoscaling/tag:Tag", "autoscalingGroupName", "tag")]
    [InlineData("CloudWatch.EventRule", "aws:cloudwatch/eventRule:EventRule")]
    [InlineData("CloudWatch.EventTarget", "aws:cloudwatch/eventTarget:EventTarget", "arn", "rule")]
    [InlineData("CloudWatch.LogGroup", "aws:cloudwatch/logGroup:LogGroup")]
    [InlineData("Ec2.Eip", "aws:ec2/eip:Eip")]
    [InlineData("Ec2.FlowLog", "aws:ec2/flowLog:FlowLog")]
    [InlineData("Ec2.InternetGateway", "aws:ec2/internetGateway:InternetGateway")]
    [InlineData("Ec2.LaunchTemplate", "aws:ec2/launchTemplate:LaunchTemplate")]
    [InlineData("Ec2.NatGateway", "aws:ec2/natGateway:NatGateway")]
    [InlineData("Ec2.PlacementGroup", "aws:ec2/placementGroup:PlacementGroup", "strategy")]
    [InlineData("Ec2.Route", "aws:ec2/route:Route", "routeTableId")]
    [InlineData("Ec2.RouteTable", "aws:ec2/routeTable:RouteTable", "vpcId")]
    [InlineData("Ec2.RouteTableAssociation", "aws:ec2/routeTableAssociation:RouteTableAssociation", "routeTableId")]
    [InlineData("Ec2.SecurityGroup", "aws:ec2/securityGroup:SecurityGroup")]
    [InlineData("Ec2.Subnet", "aws:ec2/subnet:Subnet", "vpcId")]
    [InlineData("Ec2.Tag", "aws:ec2/tag:Tag", "key", "resourceId", "value")]
    [InlineData("Ec2.Vpc", "aws:ec2/vpc:Vpc")]
    [InlineData("Ec2.VpcEndpoint", "aws:ec2/vpcEndpoint:VpcEndpoint", "vpcId")]
    [InlineData("Efs.AccessPoint", "aws:efs/accessPoint:AccessPoint", "fileSystemId")]
    [InlineData("Efs.BackupPolicy", "aws:efs/backupPolicy:BackupPolicy", "backupPolicy", "fileSystemId")]
    [InlineData("Efs.FileSystem", "aws:efs/fileSystem:FileSystem")]
    [InlineData("Efs.MountTarget", "aws:efs/mountTarget:MountTarget", "fileSystemId", "subnetId")]
    [InlineData("Eks.AccessEntry", "aws:eks/accessEntry:AccessEntry", "clusterName", "principalArn")]
    [InlineData("Eks.AccessPolicyAssociation", "aws:eks/accessPolicyAssociation:AccessPolicyAssociation", "accessScope", "clusterName", "policyArn", "principalArn")]
    [InlineData("Eks.Addon", "aws:eks/addon:Addon", "addonName", "clusterName")]
    [InlineData("Eks.Cluster", "aws:eks/cluster:Cluster", "roleArn", "vpcConfig")]
    [InlineData("Eks.NodeGroup", "aws:eks/nodeGroup:NodeGroup", "clusterName", "nodeRoleArn", "scalingConfig", "subnetIds")]
    [InlineData("Eks.PodIdentityAssociation", "aws:eks/podIdentityAssociation:PodIdentityAssociation", "clusterName", "namespace", "roleArn", "serviceAccount")]
    [InlineData("Iam.InstanceProfile", "aws:iam/instanceProfile:InstanceProfile")]
    [InlineData("Iam.OpenIdConnectProvider", "aws:iam/openIdConnectProvider:OpenIdConnectProvider", "clientIdLists", "url")]
    [InlineData("Iam.Policy", "aws:iam/policy:Policy", "policy")]
    [InlineData("Iam.Role", "aws:iam/role:Role", "assumeRolePolicy")]
    [InlineData("Iam.RolePolicy", "aws:iam/rolePolicy:RolePolicy", "policy", "role")]
    [InlineData("Iam.RolePolicyAttachment", "aws:iam/rolePolicyAttachment:RolePolicyAttachment", "policyArn", "role")]
    [InlineData("Iam.ServiceLinkedRole", "aws:iam/serviceLinkedRole:ServiceLinkedRole", "awsServiceName")]
    [InlineData("Kms.Alias", "aws:kms/alias:Alias", "targetKeyId")]
    [InlineData("Kms.Key", "aws:kms/key:Key")]
    [InlineData("S3.Bucket", "aws:s3/bucket:Bucket")]
    [InlineData("S3.BucketLifecycleConfiguration", "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration", "bucket")]
    [InlineData("S3.BucketPolicy", "aws:s3/bucketPolicy:BucketPolicy", "bucket", "policy")]
    [InlineData("S3.BucketPublicAccessBlock", "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", "bucket")]
    [InlineData("S3.BucketServerSideEncryptionConfiguration", "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration", "bucket", "rules")]
    [InlineData("S3.BucketVersioning", "aws:s3/bucketVersioning:BucketVersioning", "bucket", "versioningConfiguration")]
    [InlineData("Sqs.Queue", "aws:sqs/queue:Queue")]
    [InlineData("Sqs.QueuePolicy", "aws:sqs/queuePolicy:QueuePolicy", "policy", "queueUrl")]
    [InlineData("Vpc.SecurityGroupEgressRule", "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule", "ipProtocol", "securityGroupId")]
    [InlineData("Vpc.SecurityGroupIngressRule", "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", "ipProtocol", "securityGroupId")]
    [InlineData("Provider", "pulumi:providers:aws")]
    public void A_class_has_the_official_token_and_asks_for_what_must_be_given(string name, string token, params string[] required) =>
        Package.HasResource(name, token, required);
}
