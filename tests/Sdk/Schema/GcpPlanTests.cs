using MlPlatform.Preview.Engine;
using MlPlatform.Tests.Support.Schema;
using Pulumi.Gcp.Compute;
using Pulumi.Gcp.Compute.Inputs;
using Pulumi.Gcp.Container;
using Pulumi.Gcp.Container.Inputs;
using Pulumi.Gcp.Filestore;
using Pulumi.Gcp.Filestore.Inputs;

namespace Sdk.Tests.Schema;

/// <summary>A program of Pulumi.Gcp, planned by the offline engine and held against the schema that its classes are made from.</summary>
[Collection(ProcessState.Name)]
public sealed class GcpPlanTests
{
    [Theory]
    [InlineData(AnswerMode.Warm)]
    [InlineData(AnswerMode.Cold)]
    public async Task What_the_SDK_sends_fits_the_schema(AnswerMode answers)
    {
        var result = await OfflineEngine.PlanAsync(
            () => Pulumi.Deployment.RunAsync(Cluster), new() { Project = "project", Stack = "stack" }, new() { Answers = answers });

        Assert.Empty(result.Errors);
        Assert.Equal(14, result.Plan.Resources.Count(resource => resource.Custom));
        Assert.Empty(new SchemaCheck().Problems(result.Plan));
    }

    static void Cluster()
    {
        var gcp = new Pulumi.Gcp.Provider("gcp", new() { Project = "research", Region = "europe-west4", DefaultLabels = { ["team"] = "ml" } });
        var options = new CustomResourceOptions { Provider = gcp };
        var api = new Pulumi.Gcp.Projects.Service("container", new() { ServiceName = "container.googleapis.com", DisableOnDestroy = false }, options);
        var network = new Network("gpu", new() { AutoCreateSubnetworks = false }, options);
        var subnetwork = new Subnetwork(
            "gpu",
            new()
            {
                Network = network.Id,
                IpCidrRange = "192.168.0.0/18",
                LogConfig = new SubnetworkLogConfigArgs { FlowSampling = 0.5 },
                SecondaryIpRanges = { new SubnetworkSecondaryIpRangeArgs { RangeName = "pods", IpCidrRange = "10.4.0.0/14" } },
            },
            options);
        var address = new Address("gpu", new() { Region = "europe-west4" }, options);
        var router = new Router("gpu", new() { Network = network.Id }, options);
        _ = new RouterNat("gpu", new() { Router = router.Name, SourceSubnetworkIpRangesToNat = "ALL_SUBNETWORKS_ALL_IP_RANGES", NatIpAllocateOption = "MANUAL_ONLY", NatIps = { address.SelfLink } }, options);
        _ = new Firewall("webhooks", new() { Network = network.Id, SourceRanges = { "172.16.0.0/28" }, Allows = { new FirewallAllowArgs { Protocol = "tcp", Ports = { "9443" } } } }, options);
        var ring = new CustomResource("gcp:kms/keyRing:KeyRing", "gpu", new KeyRingArgs { Location = "europe-west4" }, options);
        var nodes = new Pulumi.Gcp.ServiceAccount.Account("nodes", new() { AccountId = "gpu-nodes" }, options);
        _ = new Pulumi.Gcp.Projects.IAMMember("nodes", new() { Project = "research", Role = "roles/artifactregistry.reader", Member = nodes.Member }, options);
        var cluster = new Cluster(
            "gpu",
            new()
            {
                Location = "europe-west4",
                Network = network.Id,
                Subnetwork = subnetwork.Id,
                DatabaseEncryption = new ClusterDatabaseEncryptionArgs { State = "ENCRYPTED", KeyName = Output.Format($"{ring.Id}/cryptoKeys/gpu") },
                NodeConfig = new ClusterNodeConfigArgs { MachineType = "e2-small", ServiceAccount = nodes.Email },
                RemoveDefaultNodePool = true,
                InitialNodeCount = 1,
            },
            new() { Provider = gcp, DependsOn = { api } });
        _ = new NodePool(
            "gpu",
            new()
            {
                Cluster = cluster.Name,
                Location = cluster.Location,
                NodeConfig = new NodePoolNodeConfigArgs
                {
                    MachineType = "a2-highgpu-1g",
                    GuestAccelerators = { new NodePoolNodeConfigGuestAcceleratorArgs { Type = "nvidia-tesla-a100", Count = 1, GpuPartitionSize = "1g.5gb" } },
                },
            },
            options);
        _ = new Instance(
            "models",
            new()
            {
                Tier = "ZONAL",
                FileShares = new InstanceFileSharesArgs { Name = "models", CapacityGb = 1024 },
                Networks = { new InstanceNetworkArgs { Network = network.Name, Modes = { "MODE_IPV4" } } },
            },
            options);
    }

    // Pulumi.Gcp.Kms has no class here; a resource of a token and args of one's own is the same to the engine.
    sealed class KeyRingArgs : ResourceArgs
    {
        [Input("location", required: true)] public Input<string> Location { get; set; } = null!;
    }
}
