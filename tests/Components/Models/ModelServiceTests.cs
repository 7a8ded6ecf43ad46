using MlPlatform.Components.Models;
using MlPlatform.Core.Specs;
using MlPlatform.Preview.Plans;
using MlPlatform.Tests.Support;

namespace MlPlatform.Components.Tests.Models;

public sealed class ModelServiceTests
{
    [Fact]
    public async Task It_registers_these_objects_and_no_others()
    {
        var plan = await Plan(Examples.Model with { Config = new Dictionary<string, string> { ["MAX_BATCH_SIZE"] = "32" } });

        Assert.Equal(
            [
                "kubernetes:apps/v1:Deployment scorer",
                "kubernetes:autoscaling/v2:HorizontalPodAutoscaler scorer",
                "kubernetes:core/v1:ConfigMap scorer-config",
                "kubernetes:core/v1:Service scorer",
                "kubernetes:core/v1:ServiceAccount scorer",
                "kubernetes:networking.k8s.io/v1:NetworkPolicy scorer",
                "kubernetes:policy/v1:PodDisruptionBudget scorer",
                "mlplatform:models:ModelService scorer",
            ],
            plan.Names().Where(name => name.Contains("scorer", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Without_settings_there_is_no_config_map()
    {
        var plan = await Plan(Examples.Model);

        Assert.DoesNotContain(plan.Resources, resource => resource.Type == "kubernetes:core/v1:ConfigMap");
        Assert.Null(Pod(plan, "containers[0].envFrom"));
    }

    [Fact]
    public async Task Another_setting_is_another_pod_template_and_the_same_one_is_not()
    {
        var one = await Plan(Examples.Model with { Config = new Dictionary<string, string> { ["A"] = "1", ["B"] = "2" } });
        var same = await Plan(Examples.Model with { Config = new Dictionary<string, string> { ["B"] = "2", ["A"] = "1" } });
        var other = await Plan(Examples.Model with { Config = new Dictionary<string, string> { ["A"] = "1", ["B"] = "3" } });

        Assert.Equal(Hash(one), Hash(same));
        Assert.NotEqual(Hash(one), Hash(other));

        static string? Hash(Plan plan) => Deployment(plan).Input("spec.template.metadata.annotations.'checksum/config'");
    }

    [Fact]
    public async Task The_autoscaler_owns_the_replicas()
    {
        var plan = await Plan(Examples.Model with { MinReplicas = 3, MaxReplicas = 47 });
        var autoscaler = plan.Get("kubernetes:autoscaling/v2:HorizontalPodAutoscaler", "scorer");

        Assert.Null(Deployment(plan).Input("spec.replicas"));
        Assert.Equal("3", autoscaler.Input("spec.minReplicas"));
        Assert.Equal("47", autoscaler.Input("spec.maxReplicas"));
        Assert.Equal("""{"apiVersion":"apps/v1","kind":"Deployment","name":"scorer"}""", autoscaler.Input("spec.scaleTargetRef"));
    }

    [Theory]
    [InlineData("scaleUp", """{"policies":[{"periodSeconds":15,"type":"Percent","value":100}],"stabilizationWindowSeconds":0}""")]
    [InlineData("scaleDown", """{"policies":[{"periodSeconds":60,"type":"Percent","value":10}],"stabilizationWindowSeconds":300}""")]
    public async Task It_scales_up_at_once_and_down_slowly(string direction, string expected)
    {
        var plan = await Plan(Examples.Model);

        Assert.Equal(expected, plan.Get("kubernetes:autoscaling/v2:HorizontalPodAutoscaler", "scorer").Input($"spec.behavior.{direction}"));
    }

    [Fact]
    public async Task A_rollout_takes_no_replica_away_before_its_successor_serves()
    {
        var plan = await Plan(Examples.Model);

        Assert.Equal("""{"rollingUpdate":{"maxSurge":1,"maxUnavailable":0},"type":"RollingUpdate"}""", Deployment(plan).Input("spec.strategy"));
    }

    [Fact]
    public async Task Requests_are_limits_so_that_the_pods_are_guaranteed()
    {
        var plan = await Plan(Examples.Model with { Cpu = 0.5, MemoryGiB = 1.5, Gpus = 2 });

        Assert.Equal("""{"cpu":"500m","memory":"1536Mi","nvidia.com/gpu":"2"}""", Pod(plan, "containers[0].resources.requests"));
        Assert.Equal(Pod(plan, "containers[0].resources.requests"), Pod(plan, "containers[0].resources.limits"));
    }

    [Fact]
    public async Task Limits_of_their_own_are_limits()
    {
        var plan = await Plan(Examples.Model with { Cpu = 1, CpuLimit = 2, MemoryGiB = 2, MemoryLimitGiB = 8 });

        Assert.Equal("""{"cpu":"1","memory":"2Gi","nvidia.com/gpu":"1"}""", Pod(plan, "containers[0].resources.requests"));
        Assert.Equal("""{"cpu":"2","memory":"8Gi","nvidia.com/gpu":"1"}""", Pod(plan, "containers[0].resources.limits"));
    }

    [Fact]
    public async Task Without_a_surge_a_replica_goes_before_its_successor_comes()
    {
        var plan = await Plan(Examples.Model with { MaxSurge = 0 });

        Assert.Equal("""{"rollingUpdate":{"maxSurge":0,"maxUnavailable":1},"type":"RollingUpdate"}""", Deployment(plan).Input("spec.strategy"));
    }

    [Fact]
    public async Task Tolerations_of_its_own_stand_after_those_of_its_pools()
    {
        var plan = await Plan(Examples.Model with { Gpus = 0, Tolerations = [new() { Key = "team", Value = "fraud", Effect = "NoSchedule" }, new() { Key = "any" }] });

        Assert.Equal("""[{"effect":"NoSchedule","key":"team","operator":"Equal","value":"fraud"},{"key":"any","operator":"Exists"}]""", Pod(plan, "tolerations"));
    }

    [Fact]
    public async Task Probes_are_as_patient_as_they_are_told_to_be()
    {
        var plan = await Plan(Examples.Model with { Probes = new() { Startup = false, ReadinessDelaySeconds = 30, LivenessDelaySeconds = 600, LivenessPeriodSeconds = 30, LivenessFailures = 5 } });

        Assert.Null(Pod(plan, "containers[0].startupProbe"));
        Assert.Equal("""{"failureThreshold":3,"httpGet":{"path":"/ready","port":"http"},"initialDelaySeconds":30,"periodSeconds":5,"timeoutSeconds":5}""", Pod(plan, "containers[0].readinessProbe"));
        Assert.Equal("""{"failureThreshold":5,"httpGet":{"path":"/health","port":"http"},"initialDelaySeconds":600,"periodSeconds":30,"timeoutSeconds":5}""", Pod(plan, "containers[0].livenessProbe"));
    }

    [Fact]
    public async Task A_budget_may_say_how_many_go_at_once()
    {
        var plan = await Plan(Examples.Model with { MaxUnavailable = 1 });

        Assert.Equal("1", plan.Get("kubernetes:policy/v1:PodDisruptionBudget", "scorer").Input("spec.maxUnavailable"));
    }

    [Fact]
    public async Task Settings_that_nothing_is_built_from_are_told()
    {
        var plan = await Plan(Examples.Model with { Priority = 5, VerticalScaling = new() });

        Assert.Equal("Checked, and not built by this version:\n- priority\n- verticalScaling", Assert.Single(plan.Notes).Text);
    }

    [Fact]
    public async Task Only_a_model_on_GPUs_tolerates_the_taint_of_GPU_nodes()
    {
        var gpu = await Plan(Examples.Model);
        var cpu = await Plan(Examples.Model with { Gpus = 0 });

        Assert.Equal("""[{"effect":"NoSchedule","key":"nvidia.com/gpu","operator":"Exists"}]""", Pod(gpu, "tolerations"));
        Assert.Null(Pod(cpu, "tolerations"));
        Assert.Null(Pod(cpu, "containers[0].resources.limits.'nvidia.com/gpu'"));
    }

    [Fact]
    public async Task It_has_as_long_to_load_as_it_says_and_readiness_gives_up_before_liveness()
    {
        var plan = await Plan(Examples.Model with { StartupSeconds = 301 });

        Assert.Equal("31", Pod(plan, "containers[0].startupProbe.failureThreshold"));
        Assert.Equal("10", Pod(plan, "containers[0].startupProbe.periodSeconds"));
        Assert.Equal("\"/ready\"", Pod(plan, "containers[0].readinessProbe.httpGet.path"));
        Assert.Equal("\"/health\"", Pod(plan, "containers[0].livenessProbe.httpGet.path"));
        Assert.Equal(3 * Seconds("readinessProbe"), Seconds("livenessProbe"));

        int Seconds(string probe) =>
            int.Parse(Pod(plan, $"containers[0].{probe}.periodSeconds")!) * int.Parse(Pod(plan, $"containers[0].{probe}.failureThreshold")!);
    }

    [Fact]
    public async Task It_drains_before_it_stops()
    {
        var plan = await Plan(Examples.Model with { GracePeriodSeconds = 60, DrainSeconds = 10 });

        Assert.Equal("10", Pod(plan, "containers[0].lifecycle.preStop.sleep.seconds"));
        Assert.Equal("60", Pod(plan, "terminationGracePeriodSeconds"));
    }

    [Fact]
    public async Task It_starts_under_the_restricted_standard()
    {
        var plan = await Plan(Examples.Model);

        Assert.Equal("""{"runAsNonRoot":true,"seccompProfile":{"type":"RuntimeDefault"}}""", Pod(plan, "securityContext"));
        Assert.Equal(
            """{"allowPrivilegeEscalation":false,"capabilities":{"drop":["ALL"]},"readOnlyRootFilesystem":true}""",
            Pod(plan, "containers[0].securityContext"));
        Assert.Equal("false", Pod(plan, "automountServiceAccountToken"));
    }

    [Fact]
    public async Task A_drain_always_finds_a_pod_that_may_go()
    {
        var plan = await Plan(Examples.Model with { MinReplicas = 1 });

        Assert.Equal("\"25%\"", plan.Get("kubernetes:policy/v1:PodDisruptionBudget", "scorer").Input("spec.maxUnavailable"));
    }

    [Fact]
    public async Task Its_own_namespace_and_those_allowed_reach_its_port_and_nobody_else()
    {
        var plan = await Plan(Examples.Model with { Port = 9000, AllowedNamespaces = ["web", "gateway"] });

        Assert.Equal(
            """[{"from":[{"podSelector":{}},{"namespaceSelector":{"matchLabels":{"kubernetes.io/metadata.name":"gateway"}}},{"namespaceSelector":{"matchLabels":{"kubernetes.io/metadata.name":"web"}}}],"ports":[{"port":9000,"protocol":"TCP"}]}]""",
            plan.Get("kubernetes:networking.k8s.io/v1:NetworkPolicy", "scorer").Input("spec.ingress"));
    }

    [Fact]
    public async Task What_the_provider_waits_for_has_a_timeout_from_the_model()
    {
        var plan = await Plan(Examples.Model with { StartupSeconds = 1200, MaxReplicas = 4, GracePeriodSeconds = 30 });

        var timeouts = Deployment(plan).CustomTimeouts;
        Assert.Equal(TimeSpan.FromSeconds(600 + 1200), timeouts?.Create);
        Assert.Equal(TimeSpan.FromSeconds(600 + 4 * 1230), timeouts?.Update);
        Assert.Equal(timeouts, plan.Get("kubernetes:core/v1:Service", "scorer").CustomTimeouts);
        Assert.Equal("1800", Deployment(plan).Input("spec.progressDeadlineSeconds"));
    }

    [Fact]
    public async Task Its_objects_may_have_another_name_than_the_component()
    {
        var plan = await Planned.Of(() => new ModelService("fraud-scorer", new() { Cluster = Examples.Cluster(), Namespace = "fraud", Name = "scorer", Model = Examples.Model }));

        Assert.Equal("\"scorer\"", plan.Get("kubernetes:apps/v1:Deployment", "fraud-scorer").Input("metadata.name"));
    }

    [Fact]
    public async Task Its_address_is_known_before_it_is_deployed()
    {
        string? endpoint = null;
        await Planned.Of(() => endpoint = new ModelService("scorer", new() { Cluster = Examples.Cluster(), Namespace = "fraud", Model = Examples.Model }).Endpoint);

        Assert.Equal("http://scorer.fraud.svc.cluster.local:80", endpoint);
    }

    [Fact]
    public async Task Alone_it_refuses_wrong_arguments_before_it_registers_anything()
    {
        var error = await Planned.ErrorOf(
            () => new ModelService("scorer", new() { Cluster = Examples.Cluster(), Namespace = "fraud", Model = Examples.Model with { Image = "scorer", MinReplicas = 5, MaxReplicas = 2 } }),
            alsoThere: ["mlplatform:clusters:ExistingCluster", "pulumi:providers:kubernetes"]);

        Assert.Contains("ModelSpec \"scorer\": Image", error, StringComparison.Ordinal);
        Assert.Contains("ModelSpec \"scorer\": MaxReplicas", error.Replace("MinReplicas", "MaxReplicas", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alone_it_is_held_against_the_pools_of_its_cluster()
    {
        var error = await Planned.ErrorOf(
            () => new ModelService("scorer", new() { Cluster = Examples.Cluster(), Namespace = "fraud", Model = Examples.Model with { GpuModel = "T4", Gpus = 0 } }),
            alsoThere: ["mlplatform:clusters:ExistingCluster", "pulumi:providers:kubernetes"]);

        Assert.Contains("MLP080 at ModelSpec \"scorer\": GpuModel", error, StringComparison.Ordinal);
    }

    static Task<Plan> Plan(ModelSpec model) =>
        Planned.Of(() => new ModelService("scorer", new() { Cluster = Examples.Cluster(), Namespace = "fraud", Model = model }));

    static PlanResource Deployment(Plan plan) => plan.Get("kubernetes:apps/v1:Deployment", "scorer");

    static string? Pod(Plan plan, string path) => Deployment(plan).Input($"spec.template.spec.{path}");
}
