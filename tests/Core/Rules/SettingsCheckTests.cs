using MlPlatform.Core.Rules;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules;

/// <summary>What is told of settings, by reading them and by all rules, in one answer.</summary>
public sealed class SettingsCheckTests
{
    static IReadOnlyList<Finding> Check(string json) => RuleSet.Check(SettingsReader.Read<PlatformSpec>(json, "platform"));

    static string Platform(string tenant) => $$"""{ "cluster": { "name": "ml-dev", "cloud": "existing" }, "tenants": { "fraud": {{tenant}} } }""";

    static string Model(string model, string quota = """{ "cpu": 64, "memoryGiB": 256, "gpus": 16 }""") =>
        Platform($$"""{ "quota": {{quota}}, "models": { "scorer": {{model}} } }""");

    [Fact]
    public void Everything_wrong_with_settings_is_told_at_once()
    {
        var findings = Check("""
            {
              "cluster": { "name": "", "cloud": "exsiting" },
              "tenants": {
                "fraud": {
                  "quota": { "cpu": "64", "memoryGiB": 256, "gpus": 2 },
                  "models": {
                    "scorer": {
                      "image": "registry.example.com/fraud:latest",
                      "cpu": 4,
                      "minReplica": 3,
                      "gracePeriodSeconds": 5,
                      "drainSeconds": 10,
                      "port": 80,
                      "readyPath": "ready",
                      "config": { "WORKERS": 4, "HF_TOKEN": "hunter2" }
                    }
                  }
                }
              }
            }
            """);

        Assert.Equal(
            """
            error MLP009 at platform.cluster.cloud
              Given is the text "exsiting"; allowed is one of 'existing', 'aws', 'gcp', 'azure'.
              Mend: Did you mean 'existing'?

            error MLP007 at platform.cluster.name
              Given is an empty text; allowed is anything but empty.
              Mend: Give anything but empty.

            error MLP051 at platform.tenants.fraud.models.scorer.config.HF_TOKEN
              "HF_TOKEN" looks like a secret: its name says that it is one. A ConfigMap isn't the place for it.
              Mend: Take it out; let the process have it from a Secret or from its cloud identity. Change it at its issuer if it is real: it stands in a file by now.

            error MLP002 at platform.tenants.fraud.models.scorer.config.WORKERS
              Given is the number 4; expected is a text.
              Mend: Put it in quotes: "4".

            error MLP031 at platform.tenants.fraud.models.scorer.gracePeriodSeconds
              gracePeriodSeconds is 5 and drainSeconds is 10: the replica would be killed while it drains; allowed is more than 10.
              Mend: Raise gracePeriodSeconds above 10 by what the longest request takes, or lower drainSeconds.

            error MLP021 at platform.tenants.fraud.models.scorer.image
              The tag 'latest' of "registry.example.com/fraud:latest" can move.
              Mend: Name a version (registry.example.com/fraud:1.4.2) or a digest (registry.example.com/fraud@sha256:...).

            error MLP040 at platform.tenants.fraud.models.scorer.maxReplicas
              10 replicas, and 1 more during a rollout, don't fit the tenant's quota:
                GPUs: 11 needed (11 x 1), 2 in the quota
              Mend: Lower maxReplicas to 1, or raise quota.gpus to 11.

            error MLP003 at platform.tenants.fraud.models.scorer.memoryGiB
              The key 'memoryGiB' is missing; it has no default.
              Mend: Add 'memoryGiB': a number from 0.001 to 65536.

            error MLP001 at platform.tenants.fraud.models.scorer.minReplica
              There is no key "minReplica" here.
              Mend: Did you mean 'minReplicas'?

            error MLP006 at platform.tenants.fraud.models.scorer.port
              Given is 80; allowed is a whole number from 1024 to 65535.
              Mend: Give a whole number from 1024 to 65535.

            error MLP007 at platform.tenants.fraud.models.scorer.readyPath
              Given is "ready"; allowed is a path that begins with '/'.
              Mend: Give a path that begins with '/'.

            error MLP002 at platform.tenants.fraud.quota.cpu
              Given is the text "64"; expected is a number from 0.001 to 1000000.
              Mend: Take away the quotes: 64.
            """,
            Findings.Text(findings));
    }

    [Fact]
    public void Sound_settings_become_a_spec_without_a_finding()
    {
        var settings = SettingsReader.Read<PlatformSpec>(Model("""{ "image": "fraud:1.4.2", "cpu": 4, "memoryGiB": 16 }"""), "platform");

        Assert.Empty(RuleSet.Check(settings));
        Assert.Equal("fraud:1.4.2", settings.Spec!.Tenants["fraud"].Models["scorer"].Image);
    }

    [Theory]
    [InlineData("""{ "image": 5, "cpu": 4, "memoryGiB": 16 }""", "MLP002 platform.tenants.fraud.models.scorer.image")]
    [InlineData("""{ "cpu": 4, "memoryGiB": 16 }""", "MLP003 platform.tenants.fraud.models.scorer.image")]
    [InlineData("""{ "image": "", "cpu": 4, "memoryGiB": 16 }""", "MLP007 platform.tenants.fraud.models.scorer.image")]
    [InlineData("""{ "image": "fraud:1", "cpu": 1e6, "memoryGiB": 16 }""", "MLP006 platform.tenants.fraud.models.scorer.cpu")]
    [InlineData("""{ "image": "fraud:1", "cpu": 4, "memoryGiB": 16, "maxReplicas": "20" }""", "MLP002 platform.tenants.fraud.models.scorer.maxReplicas")]
    [InlineData("""{ "image": "fraud:1", "cpu": 4, "memoryGiB": 16, "maxReplicas": 0 }""", "MLP006 platform.tenants.fraud.models.scorer.maxReplicas")]
    [InlineData("""{ "image": "fraud:1", "cpu": 4, "memoryGiB": 16, "maxReplica": 15, "minReplicas": 12 }""", "MLP001 platform.tenants.fraud.models.scorer.maxReplica")]
    [InlineData("""{ "image": "fraud:1", "cpu": 4, "memoryGiB": 16, "drainSeconds": "40", "gracePeriodSeconds": 2 }""", "MLP002 platform.tenants.fraud.models.scorer.drainSeconds")]
    [InlineData("""{ "image": "fraud:1", "cpu": 4, "memoryGiB": 16, "allowedNamespaces": ["gateway", 5] }""", "MLP002 platform.tenants.fraud.models.scorer.allowedNamespaces[1]")]
    public void One_mistake_is_one_finding(string model, string finding) => Assert.Equal([finding], Found.Lines(Check(Model(model))));

    [Theory]
    [InlineData("""{ "cpu": 64, "memoryGiB": 256, "gpus": "16" }""", "MLP002 platform.tenants.fraud.quota.gpus")]
    [InlineData("""{ "cpu": 64, "memoryGiB": 256, "gpu": 16 }""", "MLP001 platform.tenants.fraud.quota.gpu")]
    [InlineData("""{ "cpu": -64, "memoryGiB": 256, "gpus": 16 }""", "MLP006 platform.tenants.fraud.quota.cpu")]
    [InlineData("""{ "memoryGiB": 256, "gpus": 16 }""", "MLP003 platform.tenants.fraud.quota.cpu")]
    [InlineData("""{ "cpu": 64, "memoryGiB": 256, "gpus": 16, "cpuLimit": -1 }""", "MLP006 platform.tenants.fraud.quota.cpuLimit")]
    [InlineData("[]", "MLP002 platform.tenants.fraud.quota")]
    [InlineData("null", "MLP004 platform.tenants.fraud.quota")]
    public void Nothing_is_concluded_from_a_quota_that_is_wrong(string quota, string finding) =>
        Assert.Equal([finding], Found.Lines(Check(Model("""{ "image": "fraud:1", "cpu": 4, "memoryGiB": 16 }""", quota))));

    [Fact]
    public void A_model_that_is_no_object_hides_nothing_that_is_wrong_elsewhere() =>
        Assert.Equal(
            ["MLP002 platform.tenants.fraud.models.broken", "MLP021 platform.tenants.fraud.models.scorer.image"],
            Found.Lines(Check(Platform("""
                {
                  "quota": { "cpu": 64, "memoryGiB": 256, "gpus": 16 },
                  "models": { "broken": [], "scorer": { "image": "fraud", "cpu": 4, "memoryGiB": 16 } }
                }
                """))));

    [Fact]
    public void A_models_own_stack_is_judged_by_the_rules_of_models()
    {
        var settings = SettingsReader.Read<ModelStackSpec>(
            """{ "platform": "prod", "tenant": "fraud", "name": "Scorer", "model": { "image": "fraud:latest", "cpu": 4, "memoryGiB": 16 } }""",
            "model");
        Assert.Equal(["MLP021 model.model.image", "MLP011 model.name", "MLP007 model.platform"], Found.Lines(RuleSet.Check(settings)));
    }

    [Theory]
    [InlineData("""{ "platform": "acme/ml/prod", "tenant": "fraud", "model": { "image": "fraud:1", "cpu": 4, "memoryGiB": 16 } }""", "MLP003 model.name")]
    [InlineData("""{ "platform": "acme/ml/prod", "tenant": "fraud", "name": "scorer" }""", "MLP003 model.model")]
    [InlineData("[]", "MLP002 model")]
    public void Nothing_is_concluded_from_what_a_models_own_stack_lacks(string json, string finding) =>
        Assert.Equal([finding], Found.Lines(RuleSet.Check(SettingsReader.Read<ModelStackSpec>(json, "model"))));

    [Fact]
    public void A_tenant_isnt_judged_by_its_name_where_its_namespace_is_wrong() =>
        Assert.Equal(
            ["MLP002 platform.tenants.default.namespace"],
            Found.Lines(Check("""{ "cluster": { "name": "ml", "cloud": "existing" }, "tenants": { "default": { "namespace": 5, "quota": { "cpu": 1, "memoryGiB": 1 } } } }""")));

    [Fact]
    public void What_is_missing_as_a_whole_is_told_once() =>
        Assert.Equal(["MLP003 platform.cluster", "MLP003 platform.tenants.fraud.quota"], Found.Lines(Check("""{ "tenants": { "fraud": {} } }""")));

    [Fact]
    public void A_value_within_an_object_that_was_never_given_is_not_judged() =>
        Assert.Equal(["MLP004 platform.cluster"], Found.Lines(Check("""{ "cluster": null }""")));
}
