using Pulumi;
using Pulumi.Kubernetes;
using Pulumi.Kubernetes.Types.Inputs.Provider;

namespace Sdk.Tests.Generator;

[Collection(ProcessState.Name)]
public sealed class KubernetesProviderTests : ProcessStateTests
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
    public async Task A_default_comes_from_the_environment(string text, bool value)
    {
        Set("PULUMI_K8S_ENABLE_PATCH_FORCE", text);

        Assert.Equal(value, await Value(new ProviderArgs().EnablePatchForce));
    }

    [Theory]
    [InlineData("")]
    [InlineData("yes")]
    public void What_is_no_boolean_is_no_default(string text)
    {
        Set("PULUMI_K8S_ENABLE_PATCH_FORCE", text);

        Assert.Null(new ProviderArgs().EnablePatchForce);
    }

    [Fact]
    public async Task A_given_value_wins_over_the_environment()
    {
        Set("PULUMI_K8S_HELM_DRIVER", "memory");

        Assert.Equal("memory", await Value(new HelmReleaseSettingsArgs().Driver));
        Assert.Equal("secret", await Value(new HelmReleaseSettingsArgs { Driver = "secret" }.Driver));
    }

    [Fact]
    public async Task Numbers_are_read_without_a_culture()
    {
        Set("PULUMI_K8S_CLIENT_QPS", "12.5");

        Assert.Equal(12.5, await Value(new KubeClientSettingsArgs().Qps));
    }

    static Task<T> Value<T>(Input<T>? input) => Pulumi.Utilities.OutputUtilities.GetValueAsync(InputExtensions.ToOutput(input));
}
