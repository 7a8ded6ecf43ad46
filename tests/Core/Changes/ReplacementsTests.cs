using MlPlatform.Core.Changes;

namespace MlPlatform.Core.Tests.Changes;

public sealed class ReplacementsTests
{
    [Theory]
    [InlineData("aws:eks/cluster:Cluster", "kubernetesNetworkConfig.serviceIpv4Cidr", ChangeConsequence.Replaces)]
    [InlineData("aws:eks/cluster:Cluster", "accessConfig.bootstrapClusterCreatorAdminPermissions", ChangeConsequence.Replaces)]
    [InlineData("aws:eks/cluster:Cluster", "vpcConfig.subnetIds[2]", ChangeConsequence.MayFail)]
    [InlineData("aws:eks/cluster:Cluster", "encryptionConfig.provider.keyArn", ChangeConsequence.MayReplace)]
    [InlineData("aws:eks/nodeGroup:NodeGroup", "instanceTypes[0]", ChangeConsequence.Replaces)]
    [InlineData("aws:eks/nodeGroup:NodeGroup", "launchTemplate.version", ChangeConsequence.DrainsNodes)]
    [InlineData("aws:eks/nodeGroup:NodeGroup", "launchTemplate.id", ChangeConsequence.Replaces)]
    [InlineData("aws:eks/nodeGroup:NodeGroup", "scalingConfig.minSize", ChangeConsequence.MayFail)]
    [InlineData("aws:ec2/launchTemplate:LaunchTemplate", "blockDeviceMappings[0].ebs.volumeSize", ChangeConsequence.DrainsNodes)]
    [InlineData("aws:eks/accessEntry:AccessEntry", "principalArn", ChangeConsequence.Replaces)]
    [InlineData("gcp:container/cluster:Cluster", "location", ChangeConsequence.Replaces)]
    [InlineData("gcp:container/nodePool:NodePool", "nodeConfig.guestAccelerators[0].gpuPartitionSize", ChangeConsequence.Replaces)]
    [InlineData("gcp:container/nodePool:NodePool", "nodeConfig.machineType", ChangeConsequence.DrainsNodes)]
    [InlineData("gcp:container/nodePool:NodePool", "initialNodeCount", ChangeConsequence.Replaces)]
    [InlineData("gcp:compute/subnetwork:Subnetwork", "ipCidrRange", ChangeConsequence.MayReplace)]
    [InlineData("azure-native:containerservice:ManagedCluster", "dnsPrefix", ChangeConsequence.Replaces)]
    [InlineData("azure-native:containerservice:ManagedCluster", "networkProfile.podCidr", ChangeConsequence.Replaces)]
    [InlineData("azure-native:containerservice:ManagedCluster", "networkProfile.loadBalancerProfile.idleTimeoutInMinutes", ChangeConsequence.MayReplace)]
    [InlineData("azure-native:containerservice:ManagedCluster", "agentPoolProfiles[0].count", ChangeConsequence.Refused)]
    [InlineData("azure-native:containerservice:AgentPool", "vmSize", ChangeConsequence.Replaces)]
    [InlineData("azure-native:containerservice:AgentPool", "maxPods", ChangeConsequence.Refused)]
    [InlineData("azure-native:containerservice:AgentPool", "scaleSetPriority", ChangeConsequence.Refused)]
    [InlineData("azure-native:containerservice:AgentPool", "orchestratorVersion", ChangeConsequence.DrainsNodes)]
    [InlineData("azure-native:authorization:RoleAssignment", "scope", ChangeConsequence.Replaces)]
    [InlineData("azure-native:network:VirtualNetwork", "location", ChangeConsequence.Replaces)]
    [InlineData("kubernetes:apps/v1:Deployment", "spec.selector.matchLabels[\"app.kubernetes.io/name\"]", ChangeConsequence.Replaces)]
    [InlineData("kubernetes:apps/v1:Deployment", "spec.template.spec.containers[0].image", ChangeConsequence.RestartsPods)]
    [InlineData("kubernetes:batch/v1:Job", "spec.template.spec.containers[0].image", ChangeConsequence.Replaces)]
    [InlineData("kubernetes:core/v1:PersistentVolumeClaim", "spec.storageClassName", ChangeConsequence.Replaces)]
    [InlineData("kubernetes:core/v1:PersistentVolumeClaim", "spec.resources.requests.storage", ChangeConsequence.MayFail)]
    [InlineData("kubernetes:core/v1:Service", "spec.clusterIP", ChangeConsequence.Replaces)]
    [InlineData("kubernetes:storage.k8s.io/v1:StorageClass", "parameters[\"type\"]", ChangeConsequence.Replaces)]
    [InlineData("kubernetes:core/v1:ConfigMap", "data[\"config.yaml\"]", ChangeConsequence.MayReplace)]
    [InlineData("kubernetes:monitoring.coreos.com/v1:ServiceMonitor", "metadata.name", ChangeConsequence.Replaces)]
    [InlineData("kubernetes:apps/v1:Deployment", "metadata.namespace", ChangeConsequence.Replaces)]
    public void What_a_change_does_is_known(string type, string path, ChangeConsequence consequence) => Assert.Equal(consequence, Replacements.Find(type, path)?.Consequence);

    [Theory]
    [InlineData("aws:eks/nodeGroup:NodeGroup", "labels[\"team\"]")]
    [InlineData("aws:eks/nodeGroup:NodeGroup", "scalingConfig.maxSize")]
    [InlineData("aws:eks/cluster:Cluster", "enabledClusterLogTypes")]
    [InlineData("kubernetes:apps/v1:Deployment", "spec.replicas")]
    [InlineData("kubernetes:apps/v1:Deployment", "metadata.labels[\"team\"]")]
    [InlineData("azure-native:containerservice:AgentPool", "maxCount")]
    [InlineData("random:index/randomId:RandomId", "byteLength")]
    [InlineData("aws:eks/nodeGroup:NodeGroup", "launchTemplateX")]
    [InlineData("aws:eks/nodeGroup:NodeGroup", "")]
    [InlineData("aws:eks/nodeGroup:NodeGroup", "labels[")]
    public void Of_others_nothing_is_concluded(string type, string path) =>
        Assert.Null(path.Length == 0 ? null : Replacements.Find(type, path));

    [Fact]
    public void A_whole_that_is_changed_does_what_the_worst_of_its_parts_does()
    {
        Assert.Equal(ChangeConsequence.Replaces, Replacements.Find("aws:eks/nodeGroup:NodeGroup", "launchTemplate")?.Consequence);
        Assert.Equal(ChangeConsequence.Replaces, Replacements.Find("kubernetes:core/v1:PersistentVolumeClaim", "spec")?.Consequence);
    }

    [Fact]
    public void A_change_that_the_provider_plans_is_told_from_one_that_the_service_refuses()
    {
        var planned = Replacements.Find("azure-native:containerservice:AgentPool", "gpuInstanceProfile")!;
        var refused = Replacements.Find("azure-native:containerservice:AgentPool", "gpuProfile.driver")!;

        Assert.True(planned.Replaces);
        Assert.False(refused.Replaces);
        Assert.Contains("replaceOnChanges", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_holds_data_loses_it()
    {
        Assert.True(Replacements.Find("kubernetes:core/v1:PersistentVolumeClaim", "spec.accessModes")!.LosesData);
        Assert.True(Replacements.Find("aws:efs/fileSystem:FileSystem", "encrypted")!.LosesData);
        Assert.True(Replacements.Find("azure-native:storage:StorageAccount", "accountName")!.LosesData);
        Assert.False(Replacements.Find("aws:eks/nodeGroup:NodeGroup", "amiType")!.LosesData);
    }

    [Fact]
    public void A_minimum_above_the_last_size_is_told_with_the_command() =>
        Assert.Contains("aws eks update-nodegroup-config", Replacements.Find("aws:eks/nodeGroup:NodeGroup", "scalingConfig.minSize")!.Reason, StringComparison.Ordinal);

    [Fact]
    public void Each_property_of_a_type_stands_once_with_a_reason_and_its_source()
    {
        Assert.Equal(Replacements.All.Count, Replacements.All.Select(effect => (effect.Type, effect.Path)).Distinct().Count());
        Assert.All(Replacements.All, effect =>
        {
            Assert.EndsWith(".", effect.Reason, StringComparison.Ordinal);
            Assert.NotEmpty(effect.Source);
            Assert.DoesNotContain("$", effect.Path, StringComparison.Ordinal);
        });
    }
}
