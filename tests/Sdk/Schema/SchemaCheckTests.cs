using MlPlatform.Preview.Plans;
using MlPlatform.Preview.Plans.Values;
using MlPlatform.Tests.Support.Schema;

namespace Sdk.Tests.Schema;

public sealed class SchemaCheckTests
{
    static readonly SchemaCheck Check = new();

    const string NodeGroup = """
        {
          "clusterName": "gpu",
          "nodeRoleArn": "<computed>",
          "subnetIds": ["<computed>", "subnet-2"],
          "scalingConfig": { "minSize": 0, "maxSize": 4, "desiredSize": 0 },
          "labels": { "pool": "spot" },
          "taints": [{ "key": "nvidia.com/gpu", "value": "present", "effect": "NO_SCHEDULE" }]
        }
        """;

    [Theory]
    [InlineData("aws:eks/nodeGroup:NodeGroup", NodeGroup)]
    [InlineData("aws:ec2/vpc:Vpc", "{}")]
    [InlineData("aws:ec2/vpc:Vpc", """{ "cidrBlock": null }""")]
    [InlineData("aws:ec2/vpc:Vpc", """{ "cidrBlock": "[secret]", "tags": "<computed>" }""")]
    [InlineData("aws:iam/role:Role", """{ "assumeRolePolicy": "{}" }""")]
    [InlineData("aws:iam/role:Role", """{ "assumeRolePolicy": { "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["sts:AssumeRole"], "Principal": { "Service": "ec2.amazonaws.com" } }] } }""")]
    [InlineData("kubernetes:core/v1:Service", """{ "apiVersion": "v1", "kind": "Service", "spec": { "type": "ClusterIP", "ports": [{ "port": 80, "targetPort": "http" }] } }""")]
    [InlineData("kubernetes:helm.sh/v3:Release", """{ "chart": "gpu-operator", "compat": "true", "values": { "mig": { "strategy": "mixed" } } }""")]
    public void What_fits_has_no_problem(string type, string inputs) => Assert.Empty(Problems(type, inputs));

    [Theory]
    [InlineData("aws:eks/nodeGroup:NodeGroup", "\"effect\"", "\"efect\"", "taints[0].efect: there is no such property; did you mean effect?", "taints[0].effect: must be given, string")]
    [InlineData("aws:eks/nodeGroup:NodeGroup", "\"labels\"", "\"tolerations\"", "tolerations: there is no such property")]
    [InlineData("aws:eks/nodeGroup:NodeGroup", "\"clusterName\": \"gpu\",", "", "clusterName: must be given, string")]
    [InlineData("aws:eks/nodeGroup:NodeGroup", "\"clusterName\": \"gpu\"", "\"clusterName\": null", "clusterName: must be given, string")]
    [InlineData("aws:eks/nodeGroup:NodeGroup", "\"maxSize\": 4, ", "", "scalingConfig.maxSize: must be given, int")]
    [InlineData("aws:eks/nodeGroup:NodeGroup", "\"maxSize\": 4", "\"maxSize\": \"4\"", "scalingConfig.maxSize: \"4\" where int is right")]
    [InlineData("aws:eks/nodeGroup:NodeGroup", "\"maxSize\": 4", "\"maxSize\": 4.5", "scalingConfig.maxSize: 4.5 where int is right")]
    [InlineData("aws:eks/nodeGroup:NodeGroup", "\"pool\": \"spot\"", "\"pool\": true", "labels[\"pool\"]: true where string is right")]
    [InlineData("aws:eks/nodeGroup:NodeGroup", "[\"<computed>\", \"subnet-2\"]", "\"subnet-2\"", "subnetIds: \"subnet-2\" where a list of string is right")]
    [InlineData("aws:eks/nodeGroup:NodeGroup", "\"subnet-2\"", "2", "subnetIds[1]: 2 where string is right")]
    [InlineData("aws:eks/nodeGroup:NodeGroup", "[{ \"key\"", "[null, { \"key\"", "taints[0]: null where eks:NodeGroupTaint is right")]
    public void What_does_not_fit_is_told_with_its_path(string type, string right, string wrong, params string[] problems) =>
        Assert.Equal(problems.Select(problem => $"{type} it: {problem}"), Problems(type, NodeGroup.Replace(right, wrong, StringComparison.Ordinal)));

    [Theory]
    [InlineData("""{ "assumeRolePolicy": { "Version": "2012-10-17", "Statement": [{ "Effect": "Permit" }] } }""", "assumeRolePolicy.Statement[0].Effect: \"Permit\" where one of Allow, Deny is right")]
    [InlineData("""{ "assumeRolePolicy": { "Version": "2012-10-18", "Statement": [] } }""", "assumeRolePolicy.Version: \"2012-10-18\" where one of 2008-10-17, 2012-10-17 is right; did you mean 2012-10-17?")]
    [InlineData("""{ "assumeRolePolicy": { "version": "2012-10-17", "Statement": [] } }""", "assumeRolePolicy.version: there is no such property; did you mean Version?", "assumeRolePolicy.Version: must be given, iam:PolicyDocumentVersion")]
    [InlineData("""{ "assumeRolePolicy": true }""", "assumeRolePolicy: true where string or iam:PolicyDocument is right")]
    public void A_value_of_an_enum_must_exist_and_the_alternative_that_was_meant_tells_what_is_wrong(string inputs, params string[] problems) =>
        Assert.Equal(problems.Select(problem => $"aws:iam/role:Role it: {problem}"), Problems("aws:iam/role:Role", inputs));

    [Theory]
    [InlineData("kubernetes:core/v1:Service", """{ "apiVersion": "v1", "kind": "Service", "spec": { "type": "Loadbalancer" } }""", "spec.type: \"Loadbalancer\" where one of ClusterIP, ExternalName, LoadBalancer, NodePort is right; did you mean LoadBalancer?")]
    [InlineData("kubernetes:core/v1:Service", """{ "apiVersion": "v2", "kind": "Service", "spec": {} }""", "apiVersion: \"v2\" where only \"v1\" is right")]
    [InlineData("kubernetes:core/v1:Service", """{ "spec": { "ports": [{ "port": 80, "targetPort": true }] } }""", "spec.ports[0].targetPort: true where int or string is right")]
    public void An_object_of_Kubernetes_is_of_its_version_and_kind(string type, string inputs, string problem) =>
        Assert.Equal([$"{type} it: {problem}"], Problems(type, inputs));

    [Theory]
    [InlineData("""{ "kubeconfig": "[secret]", "enableServerSideApply": "true", "kubeClientSettings": "{ \"qps\": 12.5 }" }""")]
    [InlineData("""{ "enableServerSideApply": "yes" }""", "enableServerSideApply: \"yes\" where bool is right")]
    [InlineData("""{ "enableServerSideApply": "1" }""", "enableServerSideApply: 1 where bool is right")]
    [InlineData("""{ "kubeClientSettings": "{ \"qp\": 12.5 }" }""", "kubeClientSettings.qp: there is no such property; did you mean qps?")]
    [InlineData("""{ "kubeConfig": "{}" }""", "kubeConfig: there is no such property; did you mean kubeconfig?")]
    public void A_provider_takes_JSON_in_texts(string inputs, params string[] problems) =>
        Assert.Equal(problems.Select(problem => $"pulumi:providers:kubernetes it: {problem}"), Problems("pulumi:providers:kubernetes", inputs));

    [Theory]
    [InlineData("""{ "apiVersion": "karpenter.sh/v1", "kind": "NodePool", "metadata": { "name": "gpu" }, "spec": { "anything": 1 } }""")]
    [InlineData("""{ "apiVersion": "karpenter.sh/v1", "spec": {} }""", "kind: must be given, string")]
    [InlineData("""{ "apiVersion": "karpenter.sh/v1", "kind": "NodePool", "metadata": { "lables": {} } }""", "metadata.lables: there is no such property; did you mean labels?")]
    public void Of_a_custom_object_only_what_every_object_has_is_known(string inputs, params string[] problems) =>
        Assert.Equal(problems.Select(problem => $"kubernetes:karpenter.sh/v1:NodePool it: {problem}"), Problems("kubernetes:karpenter.sh/v1:NodePool", inputs));

    [Theory]
    [InlineData("aws:eks/fargateProfile:FargateProfile", "sdk/schema/aws.json has no such resource")]
    [InlineData("kubernetes:storage.k8s.io/v1:Nothing", "sdk/schema/kubernetes.json has no such resource")]
    [InlineData("other:index:Thing", "sdk/schema has no package other")]
    [InlineData("pulumi:providers:other", "sdk/schema has no package other")]
    public void What_the_schema_does_not_know_is_told(string type, string problem) => Assert.Equal([$"{type} it: {problem}"], Problems(type, "{}"));

    [Fact]
    public void Components_stack_references_and_what_is_only_read_are_left_alone()
    {
        Assert.Empty(Check.Problems(Resource("mlplatform:platforms:Platform", """{ "any": 1 }""") with { Custom = false }));
        Assert.Empty(Check.Problems(Resource("pulumi:pulumi:StackReference", """{ "name": "org/project/dev" }""")));
        Assert.Empty(Check.Problems(Resource("aws:eks/nodeGroup:NodeGroup", "{}") with { ReadId = "gpu:spot" }));
    }

    [Fact]
    public void A_plan_has_the_problems_of_all_its_resources()
    {
        var plan = new Plan
        {
            Project = "project",
            Stack = "stack",
            Resources = [Resource("aws:ec2/vpc:Vpc", "{}"), Resource("aws:ec2/subnet:Subnet", "{}"), Resource("aws:kms/alias:Alias", "{}")],
        };

        Assert.Equal(["aws:ec2/subnet:Subnet it: vpcId: must be given, string", "aws:kms/alias:Alias it: targetKeyId: must be given, string"], Check.Problems(plan).Order(StringComparer.Ordinal));
    }

    static IEnumerable<string> Problems(string type, string inputs) => Check.Problems(Resource(type, inputs));

    static PlanResource Resource(string type, string inputs) => new()
    {
        Urn = $"urn:pulumi:stack::project::{type}::it",
        Type = type,
        Name = "it",
        Custom = true,
        Inputs = Assert.IsType<PlanObject>(PlanText.Read(inputs)),
    };
}
