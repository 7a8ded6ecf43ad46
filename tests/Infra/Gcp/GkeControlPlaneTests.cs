using MlPlatform.Core.Specs;
using MlPlatform.Preview.Engine;
using MlPlatform.Tests.Support;

namespace MlPlatform.Infra.Tests.Gcp;

/// <summary>Each test is a trap of GKE's control plane that the cluster stays out of.</summary>
public sealed class GkeControlPlaneTests
{
    [Theory]
    [InlineData("name", "\"dev\"")]
    [InlineData("project", "\"ml-research-7\"")]
    [InlineData("location", "\"us-central1\"")]
    [InlineData("nodeLocations", """["us-central1-a","us-central1-b","us-central1-c"]""")]
    [InlineData("networkingMode", "\"VPC_NATIVE\"")]
    [InlineData("network", "\"projects/ml-research-7/global/networks/dev\"")]
    [InlineData("subnetwork", "\"projects/ml-research-7/regions/us-central1/subnetworks/dev-nodes\"")]
    [InlineData("ipAllocationPolicy", """{"clusterSecondaryRangeName":"pods","servicesSecondaryRangeName":"services"}""")]
    [InlineData("workloadIdentityConfig", """{"workloadPool":"ml-research-7.svc.id.goog"}""")]
    [InlineData("releaseChannel", """{"channel":"REGULAR"}""")]
    [InlineData("minMasterVersion", "\"1.35\"")]
    [InlineData("enableShieldedNodes", "true")]
    [InlineData("databaseEncryption.state", "\"ENCRYPTED\"")]
    [InlineData("costManagementConfig", """{"enabled":true}""")]
    [InlineData("resourceLabels", """{"cost-center":"ml","mlplatform-cluster":"dev"}""")]
    public async Task It_is_what_the_spec_says(string input, string expected) => Assert.Equal(expected, (await Gke.Plan()).Cluster().Input(input));

    [Fact]
    public async Task Dataplane_V2_enforces_network_policies_and_the_old_setting_beside_it_is_refused()
    {
        var cluster = (await Gke.Plan()).Cluster();

        Assert.Equal("\"ADVANCED_DATAPATH\"", cluster.Input("datapathProvider"));
        Assert.Null(cluster.Input("networkPolicy"));
        Assert.Null(cluster.Input("addonsConfig.networkPolicyConfig"));
    }

    [Fact]
    public async Task Pools_are_never_inline_and_the_first_one_goes_with_its_count_sent_all_the_same()
    {
        var cluster = (await Gke.Plan()).Cluster();

        Assert.Null(cluster.Input("nodePools"));
        Assert.Equal("true", cluster.Input("removeDefaultNodePool"));
        Assert.Equal("1", cluster.Input("initialNodeCount"));
        Assert.Equal("\"dev-nodes@ml-research-7.iam.gserviceaccount.com\"", cluster.Input("nodeConfig.serviceAccount"));
        Assert.Equal("\"e2-medium\"", cluster.Input("nodeConfig.machineType"));
    }

    [Fact]
    public async Task Only_the_configuration_of_the_pool_that_is_gone_is_ignored() => Assert.Equal(["nodeConfig"], (await Gke.Plan()).Cluster().IgnoreChanges);

    [Fact]
    public async Task With_ranges_of_the_internet_only_those_reach_it()
    {
        var cluster = (await Gke.Plan(Gke.With(cluster => cluster with { PrivateAccessCidrs = ["10.200.0.0/16"] }))).Cluster();

        Assert.Equal("""{"enablePrivateEndpoint":false,"enablePrivateNodes":true,"masterGlobalAccessConfig":{"enabled":true},"masterIpv4CidrBlock":"10.0.128.0/28"}""", cluster.Input("privateClusterConfig"));
        Assert.Equal("""[{"cidrBlock":"10.200.0.0/16"},{"cidrBlock":"203.0.113.0/24"}]""", cluster.Input("masterAuthorizedNetworksConfig.cidrBlocks"));
        Assert.Equal("false", cluster.Input("masterAuthorizedNetworksConfig.gcpPublicCidrsAccessEnabled"));
    }

    [Fact]
    public async Task Without_any_range_it_has_no_address_of_the_internet_and_the_block_of_ranges_is_there_since_without_it_everybody_is_let_in()
    {
        var cluster = (await Gke.Plan(Gke.With(cluster => cluster with { PublicAccessCidrs = [], DnsEndpoint = true }))).Cluster();

        Assert.Equal("true", cluster.Input("privateClusterConfig.enablePrivateEndpoint"));
        Assert.Equal("true", cluster.Input("masterAuthorizedNetworksConfig.privateEndpointEnforcementEnabled"));
        Assert.Equal("[]", cluster.Input("masterAuthorizedNetworksConfig.cidrBlocks") ?? "[]");
        Assert.Equal("""{"dnsEndpointConfig":{"allowExternalTraffic":true}}""", cluster.Input("controlPlaneEndpointsConfig"));
    }

    [Fact]
    public async Task The_DNS_endpoint_is_open_only_where_it_is_asked_for() => Assert.Null((await Gke.Plan()).Cluster().Input("controlPlaneEndpointsConfig"));

    [Fact]
    public async Task GKEs_own_DCGM_and_Prometheus_are_off_since_ours_run()
    {
        var cluster = (await Gke.Plan()).Cluster();

        Assert.Equal("""["SYSTEM_COMPONENTS","APISERVER","CONTROLLER_MANAGER","SCHEDULER"]""", cluster.Input("monitoringConfig.enableComponents"));
        Assert.Equal("""{"enabled":false}""", cluster.Input("monitoringConfig.managedPrometheus"));
    }

    [Theory]
    [InlineData(true, """["SYSTEM_COMPONENTS","APISERVER","CONTROLLER_MANAGER","SCHEDULER","WORKLOADS"]""")]
    [InlineData(false, """["SYSTEM_COMPONENTS","APISERVER","CONTROLLER_MANAGER","SCHEDULER"]""")]
    public async Task Logs_of_pods_are_collected_unless_they_are_not_wanted(bool wanted, string expected) =>
        Assert.Equal(expected, (await Gke.Plan(Gke.With(cluster => cluster with { NodeLogs = wanted }))).Cluster().Input("loggingConfig.enableComponents"));

    [Fact]
    public async Task Pods_ask_the_DNS_that_the_policies_of_tenants_let_them_ask()
    {
        var cluster = (await Gke.Plan()).Cluster();

        Assert.Equal("""{"clusterDns":"KUBE_DNS"}""", cluster.Input("dnsConfig"));
        Assert.Equal("""{"enabled":false}""", cluster.Input("addonsConfig.dnsCacheConfig"));
    }

    [Fact]
    public async Task The_CRDs_of_the_Gateway_API_have_one_owner() =>
        Assert.Equal("""{"channel":"CHANNEL_DISABLED"}""", (await Gke.Plan()).Cluster().Input("gatewayApiConfig"));

    [Fact]
    public async Task It_may_be_upgraded_in_the_window_and_in_no_freeze_whose_last_day_belongs_to_it()
    {
        var maintenance = new MaintenanceSpec
        {
            Day = Weekday.Sunday,
            StartHourUtc = 20,
            Freezes = new Dictionary<string, FreezeSpec> { ["black-friday"] = new() { From = "2026-11-20", To = "2026-11-30" } },
        };
        var cluster = (await Gke.Plan(Gke.With(cluster => cluster with { Maintenance = maintenance }))).Cluster();

        Assert.Equal("""{"endTime":"2026-01-12T08:00:00Z","recurrence":"FREQ=WEEKLY;BYDAY=SU","startTime":"2026-01-11T20:00:00Z"}""", cluster.Input("maintenancePolicy.recurringWindow"));
        Assert.Equal(
            """[{"endTime":"2026-12-01T00:00:00Z","exclusionName":"black-friday","exclusionOptions":{"scope":"NO_UPGRADES"},"startTime":"2026-11-20T00:00:00Z"}]""",
            cluster.Input("maintenancePolicy.maintenanceExclusions"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Deletion_protection_is_always_said_since_unsaid_it_is_on(bool on) =>
        Assert.Equal(on ? "true" : "false", (await Gke.Plan(Gke.With(cluster => cluster with { DeletionProtection = on }))).Cluster().Input("deletionProtection"));

    [Theory]
    [InlineData(10, "\"BALANCED\"")]
    [InlineData(5, "\"OPTIMIZE_UTILIZATION\"")]
    public async Task The_autoscaling_profile_follows_from_how_soon_nodes_go(int minutes, string expected)
    {
        var cluster = (await Gke.Plan(Gke.Platform with { Autoscaler = new() { ScaleDownMinutes = minutes } })).Cluster();

        Assert.Equal("false", cluster.Input("clusterAutoscaling.enabled"));
        Assert.Equal(expected, cluster.Input("clusterAutoscaling.autoscalingProfile"));
    }

    [Fact]
    public async Task Node_auto_provisioning_is_bounded_by_what_the_pools_may_come_to()
    {
        var platform = Gke.With(Gke.L4) with { Autoscaler = new() { Kind = AutoscalerKind.NodeAutoProvisioning } };
        var cluster = (await Gke.Plan(platform)).Cluster();

        Assert.Equal(
            """[{"maximum":48,"resourceType":"cpu"},{"maximum":192,"resourceType":"memory"},{"maximum":4,"resourceType":"nvidia-l4"}]""",
            cluster.Input("clusterAutoscaling.resourceLimits"));
        Assert.Equal("\"dev-nodes@ml-research-7.iam.gserviceaccount.com\"", cluster.Input("clusterAutoscaling.autoProvisioningDefaults.serviceAccount"));
        Assert.Equal("""{"enableIntegrityMonitoring":true,"enableSecureBoot":true}""", cluster.Input("clusterAutoscaling.autoProvisioningDefaults.shieldedInstanceConfig"));
        Assert.Equal("""{"tags":["dev"]}""", cluster.Input("nodePoolAutoConfig.networkTags"));
    }

    [Theory]
    [InlineData(ReleaseChannel.Stable, "\"STABLE\"")]
    [InlineData(ReleaseChannel.Rapid, "\"RAPID\"")]
    [InlineData(ReleaseChannel.Extended, "\"EXTENDED\"")]
    public async Task It_is_in_the_channel_of_the_spec(ReleaseChannel channel, string expected) =>
        Assert.Equal(expected, (await Gke.Plan(Gke.With(cluster => cluster with { ReleaseChannel = channel }))).Cluster().Input("releaseChannel.channel"));

    [Theory]
    [InlineData(AnswerMode.Warm)]
    [InlineData(AnswerMode.Cold)]
    public async Task With_its_DNS_endpoint_untold_there_is_a_plan(AnswerMode answers)
    {
        var plan = await Gke.Plan(Gke.With(cluster => cluster with { DnsEndpoint = true }), answers);

        Assert.Contains(plan.Cluster().Urn, plan.Get("pulumi:providers:kubernetes", "dev").PropertyDependencies["kubeconfig"]);
    }
}
