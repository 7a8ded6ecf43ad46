using MlPlatform.Preview.Plans;
using MlPlatform.Preview.Plans.Values;
using MlPlatform.Preview.Rendering;
using static MlPlatform.Preview.Tests.Plans.Value;

namespace MlPlatform.Preview.Tests.Rendering;

public sealed class ManifestRendererTests
{
    [Fact]
    public void An_object_stands_under_its_namespace_with_its_identity_first()
    {
        var file = Assert.Single(Render(Resource("kubernetes:apps/v1:Deployment", "d", Object(
            ("apiVersion", Text("apps/v1")),
            ("kind", Text("Deployment")),
            ("metadata", Object(("name", Text("Scorer")), ("namespace", Text("fraud")))),
            ("data", Secret("x")),
            ("spec", Object(("replicas", Unknown)))))));

        Assert.Equal("fraud/deployment-scorer.yaml", file.Path);
        Assert.Equal(
            "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: Scorer\n  namespace: fraud\ndata: \"[secret]\"\nspec:\n  replicas: <computed>\n",
            file.Text);
    }

    [Fact]
    public void An_object_without_identity_gets_it_from_its_type() =>
        Assert.StartsWith("apiVersion: v1\nkind: Namespace\n", Assert.Single(Render(Resource("kubernetes:core/v1:Namespace", "n", PlanObject.Empty))).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("kubernetes:core/v1:Namespace", "_cluster/namespace-main.yaml")]
    [InlineData("kubernetes:rbac.authorization.k8s.io/v1:ClusterRole", "_cluster/clusterrole-main.yaml")]
    [InlineData("kubernetes:monitoring.coreos.com/v1:ServiceMonitor", "_cluster/servicemonitor-main.yaml")]
    [InlineData("kubernetes:apps/v1:DeploymentPatch", "_cluster/deployment-main.patch.yaml")]
    public void An_object_without_namespace_or_name_stands_with_the_cluster_by_its_name_in_the_program(string type, string path) =>
        Assert.Equal([path], Render(Resource(type, "main", PlanObject.Empty)).Select(file => file.Path));

    [Theory]
    [InlineData("kubernetes:helm.sh/v3:Chart")]
    [InlineData("kubernetes:yaml:ConfigFile")]
    [InlineData("kubernetes:yaml/v2:ConfigGroup")]
    [InlineData("kubernetes:kustomize:Directory")]
    [InlineData("kubernetes:kustomize/v2:Directory")]
    [InlineData("pulumi:providers:kubernetes")]
    [InlineData("aws:eks/cluster:Cluster")]
    public void What_is_no_object_is_not_rendered(string type) => Assert.Empty(Render(Resource(type, "main", PlanObject.Empty)));

    [Fact]
    public void Names_that_no_file_could_have_are_made_so() =>
        Assert.Equal(
            ["_computed/configmap-a.yaml", "ns/role-system_node_a_b.yaml"],
            Render(
                Resource("kubernetes:core/v1:ConfigMap", "a", Object(("metadata", Object(("name", Unknown), ("namespace", Unknown))))),
                Resource("kubernetes:rbac.authorization.k8s.io/v1:Role", "b", Object(("metadata", Object(("name", Text("system:node/a b")), ("namespace", Text("ns"))))))).Select(file => file.Path));

    [Fact]
    public void Objects_of_one_name_each_keep_a_file()
    {
        var inputs = Object(("metadata", Object(("name", Text("main")), ("namespace", Text("ns")))));

        var files = Render(Resource("kubernetes:core/v1:ConfigMap", "a", inputs), Resource("kubernetes:core/v1:ConfigMap", "b", inputs), Resource("kubernetes:core/v1:Secret", "c", inputs));

        Assert.Equal(3, files.Select(file => file.Path).Distinct().Count());
        Assert.Equal(["ns/secret-main.yaml"], files.Select(file => file.Path).Where(path => !path.StartsWith("ns/configmap-main.", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_release_is_rendered_as_the_values_of_its_chart()
    {
        var file = Assert.Single(Render(Resource("kubernetes:helm.sh/v3:Release", "gpu-operator-chart", Object(
            ("chart", Text("oci://registry.example.com/charts/gpu-operator")),
            ("version", Text("v25.3.0")),
            ("namespace", Text("gpu-operator")),
            ("name", Text("gpu-operator")),
            ("repositoryOpts", Object(("repo", Text("https://helm.ngc.nvidia.com/nvidia")), ("password", Secret("hunter2")))),
            ("valueYamlFiles", List(new PlanAsset(AssetSource.Path, "values.yaml"))),
            ("values", Object(("driver", Object(("enabled", PlanBool.Of(false)))), ("token", Secret("hunter2"))))))));

        Assert.Equal("gpu-operator/gpu-operator.values.yaml", file.Path);
        Assert.Equal(
            """
            # chart: gpu-operator
            # version: v25.3.0
            # repository: https://helm.ngc.nvidia.com/nvidia
            # values from: {"$asset":{"path":"values.yaml"}}
            driver:
              enabled: false
            token: "[secret]"

            """,
            file.Text);
    }

    [Fact]
    public void A_release_without_values_has_none() =>
        Assert.Equal("# chart: <computed>\n{}\n", Assert.Single(Render(Resource("kubernetes:helm.sh/v3:Release", "r", Object(("chart", Unknown))))).Text);

    [Fact]
    public void What_is_read_and_what_hints_name_is_said_to_be_external()
    {
        var read = Resource("kubernetes:core/v1:Service", "s", PlanObject.Empty) with { ReadId = "monitoring/kps-grafana" };
        var files = ManifestRenderer.Render(Plan(read), new() { Externals = [new("Namespace", null, "data"), new("Service", "monitoring", "kps-grafana")] });

        Assert.Equal("# external: Namespace data\n# external: Service monitoring/kps-grafana\n", Assert.Single(files).Text);
        Assert.Equal("_external.yaml", files[0].Path);
    }

    [Fact]
    public void What_a_stack_that_is_referred_to_makes_is_said_to_be_external()
    {
        var platform = Plan(
            Resource("kubernetes:core/v1:Namespace", "fraud", Object(("metadata", Object(("name", Text("fraud")))))),
            Resource("kubernetes:core/v1:Service", "gateway", Object(("metadata", Object(("name", Text("gateway")), ("namespace", Text("edge")))))),
            Resource("kubernetes:core/v1:Service", "unnamed", Object(("metadata", Object(("name", Unknown))))),
            Resource("kubernetes:core/v1:Service", "read", Object(("metadata", Object(("name", Text("read")))))) with { ReadId = "read" },
            Resource("aws:eks/cluster:Cluster", "gpu", PlanObject.Empty));

        var file = Assert.Single(ManifestRenderer.Render(Plan() with { Referenced = [platform] }));

        Assert.Equal("# external: Namespace fraud\n# external: Service edge/gateway\n", file.Text);
    }

    static PlanResource Resource(string type, string name, PlanObject inputs) => new()
    {
        Urn = $"urn:pulumi:dev::shop::{type}::{name}",
        Type = type,
        Name = name,
        Custom = true,
        Inputs = inputs,
    };

    static Plan Plan(params PlanResource[] resources) => new() { Project = "shop", Stack = "dev", Resources = resources };

    static IReadOnlyList<RenderedFile> Render(params PlanResource[] resources) => ManifestRenderer.Render(Plan(resources));
}
