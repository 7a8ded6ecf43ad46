using Pulumi;
using Pulumi.Kubernetes;
using Pulumi.Kubernetes.Types.Inputs.Provider;

namespace Sdk.Tests.Generator;

public sealed class KubernetesProviderTests
{
    [Fact]
    public async Task All_but_strings_reach_the_provider_as_JSON()
    {
        var seen = await EchoMocks.Of(() => new Provider("k8s", new ProviderArgs { KubeConfig = "{}", EnableServerSideApply = true }));

        Assert.Equal("pulumi:providers:kubernetes", seen.Type);
        Assert.Equal("{}", seen.Inputs["kubeconfig"]);
        Assert.Equal("true", seen.Inputs["enableServerSideApply"]);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("1", true)]
    [InlineData("F", false)]
    public Task A_default_comes_from_the_environment(string text, bool value) => Variable.With("PULUMI_K8S_ENABLE_PATCH_FORCE", text, async () =>
        Assert.Equal(value, await Value(new ProviderArgs().EnablePatchForce)));

    [Theory]
    [InlineData("")]
    [InlineData("yes")]
    public Task What_is_no_boolean_is_no_default(string text) => Variable.With("PULUMI_K8S_ENABLE_PATCH_FORCE", text, () =>
    {
        Assert.Null(new ProviderArgs().EnablePatchForce);
        return Task.CompletedTask;
    });

    [Fact]
    public Task A_given_value_wins_over_the_environment() => Variable.With("PULUMI_K8S_HELM_DRIVER", "memory", async () =>
    {
        Assert.Equal("memory", await Value(new HelmReleaseSettingsArgs().Driver));
        Assert.Equal("secret", await Value(new HelmReleaseSettingsArgs { Driver = "secret" }.Driver));
    });

    [Fact]
    public Task Numbers_are_read_without_a_culture() => Variable.With("PULUMI_K8S_CLIENT_QPS", "12.5", async () =>
        Assert.Equal(12.5, await Value(new KubeClientSettingsArgs().Qps)));

    static Task<T> Value<T>(Input<T>? input) => Pulumi.Utilities.OutputUtilities.GetValueAsync(InputExtensions.ToOutput(input));
}
