using MlPlatform.Preview.Engine;
using MlPlatform.Tests.Support.Schema;
using Pulumi.Aws.AutoScaling.Inputs;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Ec2.Inputs;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Eks.Inputs;
using Pulumi.Aws.Iam;

namespace Sdk.Tests.Schema;

/// <summary>A program of Pulumi.Aws, planned by the offline engine and held against the schema that its classes are made from.</summary>
[Collection(ProcessState.Name)]
public sealed class AwsPlanTests
{
    [Theory]
    [InlineData(AnswerMode.Warm)]
    [InlineData(AnswerMode.Cold)]
    public async Task What_the_SDK_sends_fits_the_schema(AnswerMode answers)
    {
        var result = await OfflineEngine.PlanAsync(
            () => Pulumi.Deployment.RunAsync(Cluster), new() { Project = "project", Stack = "stack" }, new() { Answers = answers });

        Assert.Empty(result.Errors);
        Assert.Equal(11, result.Plan.Resources.Count(resource => resource.Custom));
        Assert.Empty(new SchemaCheck().Problems(result.Plan));
    }

    static void Cluster()
    {
        var aws = new Pulumi.Aws.Provider("aws", new() { Region = "eu-central-1", AllowedAccountIds = { "123456789012" }, Token = "t0ken" });
        var options = new CustomResourceOptions { Provider = aws };
        var key = new Pulumi.Aws.Kms.Key("gpu", new() { EnableKeyRotation = true, DeletionWindowInDays = 30 }, options);
        var network = new Vpc("gpu", new() { CidrBlock = "10.0.0.0/16", EnableDnsHostnames = true, Tags = { ["Name"] = "gpu" } }, options);
        var subnet = new Subnet("gpu", new() { VpcId = network.Id, CidrBlock = "10.0.0.0/19", AvailabilityZone = "eu-central-1a" }, options);
        var role = new Role("gpu", new() { AssumeRolePolicy = Output.Format($$"""{"Resource":"{{key.Arn}}"}""") }, options);
        var cluster = new Cluster(
            "gpu",
            new()
            {
                RoleArn = role.Arn,
                EncryptionConfig = new ClusterEncryptionConfigArgs { Provider = new ClusterEncryptionConfigProviderArgs { KeyArn = key.Arn }, Resources = { "secrets" } },
                VpcConfig = new ClusterVpcConfigArgs { SubnetIds = { subnet.Id }, EndpointPrivateAccess = true },
            },
            options);
        var template = new LaunchTemplate(
            "gpu",
            new()
            {
                BlockDeviceMappings = { new LaunchTemplateBlockDeviceMappingArgs { DeviceName = "/dev/xvda", Ebs = new LaunchTemplateBlockDeviceMappingEbsArgs { KmsKeyId = key.Arn, VolumeSize = 200 } } },
                VpcSecurityGroupIds = { cluster.VpcConfig.Apply(config => config.ClusterSecurityGroupId!) },
            },
            options);
        var pool = new NodeGroup(
            "gpu",
            new()
            {
                ClusterName = cluster.Name,
                NodeRoleArn = role.Arn,
                SubnetIds = { subnet.Id },
                ScalingConfig = new NodeGroupScalingConfigArgs { MinSize = 0, MaxSize = 4, DesiredSize = 0 },
                LaunchTemplate = new NodeGroupLaunchTemplateArgs { Id = template.Id, Version = template.LatestVersion.Apply(version => $"{version}") },
            },
            options);
        _ = new Addon("gpu-cni", new() { AddonName = "vpc-cni", ClusterName = cluster.Name, PodIdentityAssociations = { new AddonPodIdentityAssociationArgs { RoleArn = role.Arn, ServiceAccount = "aws-node" } } }, options);
        _ = new Pulumi.Aws.AutoScaling.Tag(
            "gpu",
            new()
            {
                AutoscalingGroupName = pool.Resources.Apply(resources => resources[0].AutoscalingGroups[0].Name!),
                TagDetails = new TagTagArgs { Key = "team", Value = "ml", PropagateAtLaunch = true },
            },
            options);
        _ = new SecurityGroup("gpu", new() { VpcId = network.Id, Ingress = { new SecurityGroupIngressArgs { FromPort = 443, ToPort = 443, Protocol = "tcp", CidrBlocks = { network.CidrBlock } } } }, options);
    }
}
