using System.Collections.Immutable;
using Pulumi;
using Pulumi.AzureNative.Authorization;
using Pulumi.AzureNative.ContainerService;
using Pulumi.AzureNative.ContainerService.Inputs;
using Pulumi.AzureNative.Network;
using Pulumi.AzureNative.Storage;

namespace Sdk.Tests.Generator;

/// <summary>What reaches the engine, the SDK's own defaults among it, and what comes back.</summary>
public sealed class AzureNativeWireTests
{
    [Fact]
    public async Task A_cluster_has_the_wire_names_of_the_provider_and_the_defaults_of_the_SDK()
    {
        var seen = await EchoMocks.Of(() => new ManagedCluster("gpu", new ManagedClusterArgs
        {
            ResourceGroupName = "gpu",
            Identity = new ManagedClusterIdentityArgs { Type = ResourceIdentityType.UserAssigned, UserAssignedIdentities = { "identity-1" } },
            NetworkProfile = new ContainerServiceNetworkProfileArgs
            {
                NetworkPlugin = NetworkPlugin.Azure,
                NetworkPluginMode = "overlay",
                OutboundType = OutboundType.UserAssignedNATGateway,
                NatGatewayProfile = new ManagedClusterNATGatewayProfileArgs(),
                LoadBalancerProfile = new ManagedClusterLoadBalancerProfileArgs { ManagedOutboundIPs = new ManagedClusterLoadBalancerProfileManagedOutboundIPsArgs { Count = 2 } },
            },
            NodeProvisioningProfile = new ManagedClusterNodeProvisioningProfileArgs { Mode = "Manual" },
            BootstrapProfile = new ManagedClusterBootstrapProfileArgs(),
        }));

        Assert.Equal("azure-native:containerservice:ManagedCluster", seen.Type);
        Assert.Equal(
            """{"bootstrapProfile":{"artifactSource":"Direct"},"identity":{"type":"UserAssigned","userAssignedIdentities":["identity-1"]},"networkProfile":{"dnsServiceIP":"10.0.0.10","loadBalancerProfile":{"allocatedOutboundPorts":0,"backendPoolType":"NodeIPConfiguration","idleTimeoutInMinutes":30,"managedOutboundIPs":{"count":2,"countIPv6":0}},"natGatewayProfile":{"idleTimeoutInMinutes":4},"networkPlugin":"azure","networkPluginMode":"overlay","outboundType":"userAssignedNATGateway","podCidr":"10.244.0.0/16","serviceCidr":"10.0.0.0/16"},"nodeProvisioningProfile":{"defaultNodePools":"Auto","mode":"Manual"},"resourceGroupName":"gpu"}""",
            Sent.Json(seen.Inputs));
    }

    [Fact]
    public async Task A_GPU_pool_has_the_wire_names_of_the_provider()
    {
        var seen = await EchoMocks.Of(() => new AgentPool("spot", new AgentPoolArgs
        {
            ResourceGroupName = "gpu",
            ResourceName = "gpu",
            AgentPoolName = "spot",
            EnableAutoScaling = true,
            MinCount = 0,
            MaxCount = 4,
            GpuInstanceProfile = GPUInstanceProfile.MIG1g,
            GpuProfile = new GPUProfileArgs { Driver = GPUDriver.None },
            Mode = AgentPoolMode.User,
            NodeTaints = { "nvidia.com/gpu=present:NoSchedule" },
            OsSKU = OSSKU.Ubuntu,
            ScaleSetPriority = ScaleSetPriority.Spot,
            SpotMaxPrice = -1,
            VmSize = "Standard_NC24ads_A100_v4",
        }));

        Assert.Equal("azure-native:containerservice:AgentPool", seen.Type);
        Assert.Equal(
            """{"agentPoolName":"spot","enableAutoScaling":true,"gpuInstanceProfile":"MIG1g","gpuProfile":{"driver":"None"},"maxCount":4,"minCount":0,"mode":"User","nodeTaints":["nvidia.com/gpu=present:NoSchedule"],"osSKU":"Ubuntu","resourceGroupName":"gpu","resourceName":"gpu","scaleSetPriority":"Spot","spotMaxPrice":-1,"vmSize":"Standard_NC24ads_A100_v4"}""",
            Sent.Json(seen.Inputs));
    }

    public static TheoryData<Func<Resource>, string> Defaults => new()
    {
        { () => new VirtualNetwork("gpu", new VirtualNetworkArgs { ResourceGroupName = "gpu" }), """{"enableDdosProtection":false,"enableVmProtection":false,"resourceGroupName":"gpu"}""" },
        {
            () => new Subnet("nodes", new SubnetArgs { ResourceGroupName = "gpu", VirtualNetworkName = "gpu" }),
            """{"privateEndpointNetworkPolicies":"Disabled","privateLinkServiceNetworkPolicies":"Enabled","resourceGroupName":"gpu","virtualNetworkName":"gpu"}"""
        },
        {
            () => new RoleAssignment("network", new RoleAssignmentArgs { PrincipalId = "p-1", RoleDefinitionId = "r-1", Scope = "s-1" }),
            """{"principalId":"p-1","principalType":"User","roleDefinitionId":"r-1","scope":"s-1"}"""
        },
        {
            () => new RoleAssignment("network", new RoleAssignmentArgs { PrincipalId = "p-1", PrincipalType = "ServicePrincipal", RoleDefinitionId = "r-1", Scope = "s-1" }),
            """{"principalId":"p-1","principalType":"ServicePrincipal","roleDefinitionId":"r-1","scope":"s-1"}"""
        },
        {
            () => new StorageAccount("models", new StorageAccountArgs
            {
                ResourceGroupName = "gpu",
                Kind = Kind.StorageV2,
                Sku = new Pulumi.AzureNative.Storage.Inputs.SkuArgs { Name = SkuName.Standard_LRS },
                NetworkRuleSet = new Pulumi.AzureNative.Storage.Inputs.NetworkRuleSetArgs { IpRules = { new Pulumi.AzureNative.Storage.Inputs.IPRuleArgs { IPAddressOrRange = "203.0.113.7" } } },
            }),
            """{"kind":"StorageV2","networkRuleSet":{"bypass":"AzureServices","defaultAction":"Allow","ipRules":[{"action":"Allow","iPAddressOrRange":"203.0.113.7"}]},"resourceGroupName":"gpu","sku":{"name":"Standard_LRS"}}"""
        },
    };

    [Theory]
    [MemberData(nameof(Defaults))]
    public async Task What_is_not_given_has_the_default_of_the_SDK(Func<Resource> resource, string inputs) =>
        Assert.Equal(inputs, Sent.Json((await EchoMocks.Of(resource)).Inputs));

    [Fact]
    public async Task What_the_provider_answers_can_be_read()
    {
        ManagedCluster? cluster = null;
        await EchoMocks.Of(
            () => cluster = new ManagedCluster("gpu", new ManagedClusterArgs { ResourceGroupName = "gpu" }),
            new()
            {
                ["fqdn"] = "gpu.hcp.westeurope.azmk8s.io",
                ["identityProfile"] = Map(("kubeletidentity", Map(("objectId", "o-1")))),
                ["oidcIssuerProfile"] = Map(("enabled", true), ("issuerURL", "https://oidc")),
            });

        Assert.Equal("gpu.hcp.westeurope.azmk8s.io", await Value(cluster!.Fqdn));
        Assert.Equal("o-1", (await Value(cluster.IdentityProfile))!["kubeletidentity"].ObjectId);
        Assert.Equal("https://oidc", (await Value(cluster.OidcIssuerProfile))!.IssuerURL);
    }

    static ImmutableDictionary<string, object> Map(params (string Key, object Value)[] items) => items.ToImmutableDictionary(item => item.Key, item => item.Value);

    static Task<T> Value<T>(Output<T> output) => Pulumi.Utilities.OutputUtilities.GetValueAsync(output);
}
