using MlPlatform.Core.Specs;
using MlPlatform.Tests.Support;
using static MlPlatform.Infra.Tests.Azure.AzurePlatforms;

namespace MlPlatform.Infra.Tests.Azure;

/// <summary>Each test is a trap of AKS that the control plane stays out of.</summary>
public sealed class AksControlPlaneTests
{
    [Theory]
    [InlineData("aadProfile", """{"adminGroupObjectIDs":["5d0f3a3e-52c1-4f43-a1de-3d2c0a9b8f11"],"enableAzureRBAC":true,"managed":true}""")]
    [InlineData("disableLocalAccounts", "true")]
    [InlineData("enableRBAC", "true")]
    [InlineData("apiServerAccessProfile.authorizedIPRanges", """["203.0.113.0/24"]""")]
    [InlineData("apiServerAccessProfile.disableRunCommand", "true")]
    [InlineData("apiServerAccessProfile.enablePrivateCluster", "false")]
    [InlineData("apiServerAccessProfile.enableVnetIntegration", "true")]
    [InlineData("oidcIssuerProfile", """{"enabled":true}""")]
    [InlineData("securityProfile.workloadIdentity", """{"enabled":true}""")]
    [InlineData("securityProfile.azureKeyVaultKms.enabled", "true")]
    [InlineData("azureMonitorProfile", """{"metrics":{"enabled":false}}""")]
    [InlineData("diskEncryptionSetID", $"\"{Group}/providers/Microsoft.Compute/diskEncryptionSets/dev\"")]
    [InlineData("nodeResourceGroup", "\"dev-nodes\"")]
    [InlineData("nodeResourceGroupProfile", """{"restrictionLevel":"ReadOnly"}""")]
    [InlineData("dnsPrefix", "\"dev\"")]
    public async Task The_control_plane_is_closed_and_encrypted_and_its_names_are_its_own(string input, string expected) =>
        Assert.Equal(expected, (await Plan()).Cluster().Input(input));

    [Fact]
    public async Task Network_policies_are_enforced_and_no_default_of_the_SDK_stands_in_for_a_range_of_the_settings() =>
        Assert.Equal(
            """{"dnsServiceIP":"172.20.0.10","loadBalancerSku":"standard","networkDataplane":"cilium","networkPlugin":"azure","networkPluginMode":"overlay","networkPolicy":"cilium","outboundType":"userAssignedNATGateway","podCidr":"10.244.0.0/14","serviceCidr":"172.20.0.0/16"}""",
            (await Plan()).Cluster().Input("networkProfile"));

    [Fact]
    public async Task Without_ranges_the_control_plane_is_private_and_its_name_is_found_from_anywhere()
    {
        var cluster = (await Plan(With(cluster => cluster with { PublicAccessCidrs = [], PrivateAccessCidrs = ["10.9.0.0/16"] }))).Cluster();

        Assert.Equal("true", cluster.Input("apiServerAccessProfile.enablePrivateCluster"));
        Assert.Equal("true", cluster.Input("apiServerAccessProfile.enablePrivateClusterPublicFQDN"));
        Assert.Null(cluster.Input("apiServerAccessProfile.authorizedIPRanges"));
    }

    [Fact]
    public async Task Rights_come_before_the_cluster_and_the_kind_of_who_has_them_is_said()
    {
        var plan = await Plan();
        var roles = plan.OfType("azure-native:authorization:RoleAssignment");

        Assert.Equal("""["ServicePrincipal","ServicePrincipal","ServicePrincipal","ServicePrincipal","ServicePrincipal","ServicePrincipal","Group"]""".Replace("\",\"", "\", \""),
            $"[{string.Join(", ", roles.OrderBy(role => role.Input("principalType") == "\"Group\"").Select(role => role.Input("principalType")))}]");
        plan.GoesBefore(plan.Cluster(), roles.Where(role => !role.Name.StartsWith("dev-control-plane", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_identity_is_a_list_of_ids_and_may_give_the_kubelets_theirs()
    {
        var plan = await Plan();

        Assert.Equal($"[\"{Group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/dev\"]", plan.Cluster().Input("identity.userAssignedIdentities"));
        Assert.Equal($"\"{Group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/dev-kubelet\"", plan.Cluster().Input("identityProfile.kubeletidentity.resourceId"));
        Assert.EndsWith("f1a07417-d97a-45cb-824c-7a7467783830\"", plan.Get("azure-native:authorization:RoleAssignment", "dev-identity-kubelet").Input("roleDefinitionId"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pool_that_the_cluster_is_made_with_is_a_system_pool_and_is_left_alone_afterwards()
    {
        var plan = await Plan(WithPool("system2", Default.Pools["system"]));

        Assert.Equal("\"system\"", plan.Cluster().Input("agentPoolProfiles[0].name"));
        Assert.Null(plan.Cluster().Input("agentPoolProfiles[1]"));
        Assert.Equal("""["CriticalAddonsOnly=true:NoSchedule"]""", plan.Cluster().Input("agentPoolProfiles[0].nodeTaints"));
        Assert.Contains("agentPoolProfiles", plan.Cluster().IgnoreChanges);
        Assert.Equal("\"System\"", plan.Pool("system2").Input("mode"));
        Assert.DoesNotContain(plan.Resources, resource => resource.Name == "dev-system");
    }

    [Fact]
    public async Task A_cluster_without_a_system_pool_is_not_begun()
    {
        var error = await Planned.ErrorOf(
            () => _ = new MlPlatform.Infra.Azure.ControlPlane.AksControlPlane("plane", new()
            {
                Platform = Default with { Pools = new Dictionary<string, NodePoolSpec> { ["general"] = Default.Pools["general"] } },
                EtcdKey = "https://example.vault.azure.net/keys/etcd/1",
                Identity = new("identity", new() { Platform = Default }),
            }),
            "mlplatform:azure:AksIdentity",
            "mlplatform:azure:AksControlPlane",
            "azure-native:managedidentity:UserAssignedIdentity",
            "azure-native:managedidentity:UserAssignedIdentity",
            "azure-native:authorization:RoleAssignment",
            "azure-native:authorization:RoleAssignment",
            "azure-native:authorization:RoleAssignment");

        Assert.Contains("no system pool", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(EnvironmentKind.Prod, ReleaseChannel.Regular, "Standard", "KubernetesOfficial")]
    [InlineData(EnvironmentKind.Dev, ReleaseChannel.Regular, "Free", "KubernetesOfficial")]
    [InlineData(EnvironmentKind.Dev, ReleaseChannel.Extended, "Premium", "AKSLongTermSupport")]
    public async Task Uptime_is_promised_in_production_and_long_support_has_its_own_tier(EnvironmentKind environment, ReleaseChannel channel, string tier, string plan)
    {
        var cluster = (await Plan(With(cluster => cluster with { ReleaseChannel = channel }) with { Environment = environment })).Cluster();

        Assert.Equal($"\"{tier}\"", cluster.Input("sku.tier"));
        Assert.Equal($"\"{plan}\"", cluster.Input("supportPlan"));
    }

    [Fact]
    public async Task The_version_is_a_minor_one_so_that_patches_come_by_themselves_and_nothing_moves_them_back()
    {
        var plan = await Plan();

        Assert.Equal("\"1.35\"", plan.Cluster().Input("kubernetesVersion"));
        Assert.Equal("""{"nodeOSUpgradeChannel":"NodeImage","upgradeChannel":"patch"}""", plan.Cluster().Input("autoUpgradeProfile"));
        Assert.Equal("\"1.35\"", plan.Pool("general").Input("orchestratorVersion"));
        Assert.Contains(plan.Cluster().Urn, plan.Pool("general").Dependencies);
    }

    [Fact]
    public async Task The_autoscaler_takes_texts_and_gives_up_nodes_whose_pods_have_shared_memory()
    {
        var cluster = (await Plan(Default with { Autoscaler = new() { ScaleDownMinutes = 5, ScanSeconds = 30 } })).Cluster();

        Assert.Equal("""{"expander":"least-waste","scaleDownUnneededTime":"5m","scanInterval":"30s","skipNodesWithLocalStorage":"false"}""", cluster.Input("autoScalerProfile"));
    }

    [Theory]
    [InlineData("aksManagedAutoUpgradeSchedule")]
    [InlineData("aksManagedNodeOSUpgradeSchedule")]
    public async Task Upgrades_of_cluster_and_nodes_come_in_the_window_and_not_in_a_freeze(string name)
    {
        var window = (await Plan(With(cluster => cluster with
        {
            Maintenance = new() { Freezes = new Dictionary<string, FreezeSpec> { ["sales"] = new() { From = "2026-11-20", To = "2026-12-02" } } },
        }))).Get("azure-native:containerservice:MaintenanceConfiguration", $"dev-control-plane-{name}");

        Assert.Equal($"\"{name}\"", window.Input("configName"));
        Assert.Equal(
            """{"durationHours":12,"notAllowedDates":[{"end":"2026-12-02","start":"2026-11-20"}],"schedule":{"weekly":{"dayOfWeek":"Saturday","intervalWeeks":1}},"startTime":"02:00","utcOffset":"+00:00"}""",
            window.Input("maintenanceWindow"));
    }

    [Fact]
    public async Task Logs_go_to_a_workspace_that_is_there_before_and_keeps_them_as_long_as_it_should()
    {
        var plan = await Plan();

        Assert.Equal("90", plan.Get("azure-native:operationalinsights:Workspace", "dev-logs").Input("retentionInDays"));
        Assert.Contains("kube-audit-admin", plan.Get("azure-native:monitor:DiagnosticSetting", "dev-control-plane").Input("logs"), StringComparison.Ordinal);
        plan.GoesBefore(plan.Cluster(), plan.OfType("azure-native:operationalinsights:Workspace"));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task Logs_of_nodes_are_collected_where_they_are_wanted(bool wanted, int rules)
    {
        var plan = await Plan(With(cluster => cluster with { NodeLogs = wanted }));

        Assert.Equal(wanted ? "true" : "false", plan.Cluster().Input("addonProfiles.omsagent.enabled"));
        Assert.Equal(rules, plan.OfType("azure-native:monitor:DataCollectionRule").Count);
        Assert.Equal(rules, plan.OfType("azure-native:monitor:DataCollectionRuleAssociation").Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_cluster_is_locked_until_its_protection_is_lifted(bool locked)
    {
        var plan = await Plan(With(cluster => cluster with { DeletionProtection = locked }));

        Assert.Equal(locked, plan.Cluster().Protect);
        Assert.Equal(locked ? ["\"CanNotDelete\""] : [], plan.OfType("azure-native:authorization:ManagementLockByScope").Select(found => found.Input("level")));
    }

    [Theory]
    [InlineData(AutoscalerKind.CloudManaged, "Manual", "true", "true")]
    [InlineData(AutoscalerKind.NodeAutoProvisioning, "Auto", "false", "true")]
    [InlineData(AutoscalerKind.None, "Manual", "false", "false")]
    public async Task Beside_provisioned_nodes_only_pools_that_a_taint_sets_apart_are_autoscaled(AutoscalerKind kind, string mode, string general, string gpu)
    {
        var plan = await Plan(WithPool("gpu", Gpu) with { Autoscaler = new() { Kind = kind } });

        Assert.Equal($"\"{mode}\"", plan.Cluster().Input("nodeProvisioningProfile.mode"));
        Assert.Equal(general, plan.Pool("general").Input("enableAutoScaling"));
        Assert.Equal(gpu, plan.Pool("gpu").Input("enableAutoScaling"));
    }
}
