using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Sdk.Tests.Generator;

/// <summary>What reaches the engine.</summary>
public sealed class KubernetesWireTests
{
    [Fact]
    public async Task An_object_gets_its_kind_whatever_the_caller_says()
    {
        var seen = await EchoMocks.Of(() => new Namespace("home", new NamespaceArgs { ApiVersion = "v0", Kind = "Other" }));

        Assert.Equal("kubernetes:core/v1:Namespace", seen.Type);
        Assert.Equal("""{"apiVersion":"v1","kind":"Namespace"}""", Sent.Json(seen.Inputs));
    }

    [Fact]
    public async Task A_deployment_has_the_wire_names_of_Kubernetes()
    {
        var seen = await EchoMocks.Of(() => new Pulumi.Kubernetes.Apps.V1.Deployment("app", new DeploymentArgs
        {
            Metadata = new ObjectMetaArgs { Namespace = "team" },
            Spec = new DeploymentSpecArgs
            {
                Replicas = 3,
                Selector = new LabelSelectorArgs { MatchLabels = { ["app"] = "model" } },
                Template = new PodTemplateSpecArgs
                {
                    Spec = new PodSpecArgs
                    {
                        Containers =
                        {
                            new ContainerArgs
                            {
                                Name = "server",
                                Ports = { new ContainerPortArgs { ContainerPortValue = 8080 } },
                                Resources = new ResourceRequirementsArgs { Limits = { ["nvidia.com/gpu"] = "1" } },
                                ReadinessProbe = new ProbeArgs { HttpGet = new HTTPGetActionArgs { Port = "http" } },
                            },
                        },
                    },
                },
            },
        }));

        Assert.Equal(
            """{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"namespace":"team"},"spec":{"replicas":3,"selector":{"matchLabels":{"app":"model"}},"template":{"spec":{"containers":[{"name":"server","ports":[{"containerPort":8080}],"readinessProbe":{"httpGet":{"port":"http"}},"resources":{"limits":{"nvidia.com/gpu":"1"}}}]}}}}""",
            Sent.Json(seen.Inputs));
    }

    [Fact]
    public async Task An_open_enum_takes_a_value_of_its_own_or_any_text()
    {
        var known = await EchoMocks.Of(() => new Service("web", new ServiceArgs { Spec = new ServiceSpecArgs { Type = ServiceSpecType.ClusterIP } }));
        var later = await EchoMocks.Of(() => new Service("web", new ServiceArgs { Spec = new ServiceSpecArgs { Type = "Later" } }));

        Assert.Equal("""{"apiVersion":"v1","kind":"Service","spec":{"type":"ClusterIP"}}""", Sent.Json(known.Inputs));
        Assert.Equal("""{"apiVersion":"v1","kind":"Service","spec":{"type":"Later"}}""", Sent.Json(later.Inputs));
    }

    [Fact]
    public async Task A_release_always_says_what_it_is_compatible_with()
    {
        var seen = await EchoMocks.Of(() => new Release("chart", new ReleaseArgs { Chart = "gpu-operator", Values = { ["mig"] = true } }));

        Assert.Equal("""{"chart":"gpu-operator","compat":"true","values":{"mig":true}}""", Sent.Json(seen.Inputs));
    }

    [Fact]
    public async Task A_release_without_a_chart_fails()
    {
        var error = await Assert.ThrowsAnyAsync<Exception>(() => EchoMocks.Of(() => new Release("chart")));

        Assert.Contains("[Input] Pulumi.Kubernetes.Types.Inputs.Helm.V3.ReleaseArgs.Chart is required but was not given a value", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_provider_answers_can_be_read()
    {
        Namespace? home = null;
        await EchoMocks.Of(() => home = new Namespace("home", new NamespaceArgs { Metadata = new ObjectMetaArgs { Name = "team" } }));

        Assert.Equal("team", (await Pulumi.Utilities.OutputUtilities.GetValueAsync(home!.Metadata)).Name);
    }

    [Fact]
    public async Task An_object_that_is_there_is_read_by_its_id()
    {
        var seen = await EchoMocks.Of(() => Namespace.Get("home", "team"));

        Assert.Equal(("kubernetes:core/v1:Namespace", "team"), (seen.Type, seen.Id));
        Assert.Empty(seen.Inputs);
    }

    [Fact]
    public async Task A_custom_resource_is_of_the_kind_that_its_args_name()
    {
        var seen = await EchoMocks.Of(() => new Pulumi.Kubernetes.ApiExtensions.CustomResource("pool", new NodePoolArgs
        {
            Metadata = new ObjectMetaArgs { Name = "gpu" },
            Spec = { ["weight"] = 10 },
        }));

        Assert.Equal("kubernetes:karpenter.sh/v1:NodePool", seen.Type);
        Assert.Equal("""{"apiVersion":"karpenter.sh/v1","kind":"NodePool","metadata":{"name":"gpu"},"spec":{"weight":10}}""", Sent.Json(seen.Inputs));
    }

    sealed class NodePoolArgs() : Pulumi.Kubernetes.ApiExtensions.CustomResourceArgs("karpenter.sh/v1", "NodePool")
    {
        [Input("spec")] InputMap<object>? _spec;

        public InputMap<object> Spec => _spec ??= [];
    }
}
