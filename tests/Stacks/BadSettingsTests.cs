using MlPlatform.Preview.Engine;

namespace MlPlatform.Stacks.Tests;

public sealed class BadSettingsTests
{
    [Fact]
    public async Task Eight_mistakes_are_eight_messages_and_nothing_is_registered()
    {
        var result = await Plan(("mlplatform:platform", """
            {
              "cluster": { "cloud": "aws", "name": "dev", "region": "us-esat-1", "administrators": { "ci": "arn:aws:iam::111122223333:role/deploy" } },
              "pools": {
                "general": { "machineTypes": ["m7i.xlarge"], "minNodes": 2, "maxNodes": 4 },
                "gpu": { "machineTypes": ["g9.xlarge"], "maxNodes": 4 }
              },
              "tenants": {
                "fraud": {
                  "quota": { "cpu": "32", "memoryGiB": 128, "gpus": 8 },
                  "models": {
                    "scorer": { "image": "scorer:latest", "cpu": 3, "memoryGiB": 10, "minReplicas": 4, "maxReplicas": 2 },
                    "ranker": { "image": "registry.example.com/ranker:1.0.0", "cpu": 3, "memoryGiB": 10, "config": { "API_KEY": "abc" }, "drainSeconds": 60, "replicas": 3 }
                  }
                }
              }
            }
            """));

        var error = Assert.Single(result.Errors);
        Assert.All(
            [
                "platform.cluster.region",
                "platform.pools.gpu.machineTypes",
                "platform.tenants.fraud.quota.cpu",
                "platform.tenants.fraud.models.scorer.image",
                "platform.tenants.fraud.models.scorer.m",
                "platform.tenants.fraud.models.ranker.config",
                "platform.tenants.fraud.models.ranker.gracePeriodSeconds",
                "platform.tenants.fraud.models.ranker.replicas",
            ],
            path => Assert.Contains(path, error, StringComparison.Ordinal));
        Assert.DoesNotContain(" at MlPlatform.", error, StringComparison.Ordinal);
        Assert.Equal(["pulumi:pulumi:Stack"], result.Plan.Resources.Select(resource => resource.Type));
        Assert.Equal(32, result.ExitCode);
    }

    [Fact]
    public async Task A_stack_without_settings_is_told_what_it_lacks()
    {
        var error = Assert.Single((await Plan()).Errors);

        Assert.Contains("platform", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stack_is_a_platform_or_a_model_not_both()
    {
        var error = Assert.Single((await Plan(("mlplatform:platform", "{}"), ("mlplatform:model", "{}"))).Errors);

        Assert.Contains("'mlplatform:platform' and 'mlplatform:model'", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_stack_whose_platform_is_not_there_says_so()
    {
        var error = Assert.Single((await Plan(("mlplatform:model", """
            { "platform": "organization/mlplatform/nowhere", "tenant": "fraud", "name": "scorer", "model": { "image": "registry.example.com/a:1", "cpu": 1, "memoryGiB": 1 } }
            """))).Errors);

        Assert.Contains("organization/mlplatform/nowhere", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_secret_of_an_existing_cluster_has_to_be_there()
    {
        var error = Assert.Single((await Plan(("mlplatform:platform", """{ "cluster": { "cloud": "existing", "name": "dev" } }"""))).Errors);

        Assert.Contains("pulumi config set --secret", error, StringComparison.Ordinal);
    }

    static Task<OfflineResult> Plan(params (string Key, string Value)[] config) => OfflineEngine.PlanAsync(
        Repository.Program,
        new() { Project = "mlplatform", Stack = "test", Values = config.ToDictionary(entry => entry.Key, entry => entry.Value) });
}
