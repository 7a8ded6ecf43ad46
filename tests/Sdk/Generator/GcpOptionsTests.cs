using Pulumi;
using Pulumi.Gcp;

namespace Sdk.Tests.Generator;

/// <summary>The options that a generated class gives beneath its caller's, and what a provider takes from around it.</summary>
[Collection(ProcessState.Name)]
public sealed class GcpOptionsTests : ProcessStateTests
{
    [Fact]
    public void The_version_is_sent_unless_the_caller_asks_for_another()
    {
        Assert.Equal("9.37.0", Surface.Options<Pulumi.Gcp.Container.Cluster>().Version);
        Assert.Equal("9.0.0", Surface.Options<Pulumi.Gcp.Container.Cluster>(new() { Version = "9.0.0" }).Version);
        Assert.Equal("9.37.0", Surface.Options<Provider>().Version);
    }

    [Fact]
    public void Labels_that_the_provider_adds_to_are_secret_outputs()
    {
        Assert.Equal(["effectiveLabels", "pulumiLabels"], Surface.Options<Pulumi.Gcp.Container.Cluster>().AdditionalSecretOutputs);
        Assert.Equal(["effectiveLabels", "pulumiLabels"], Surface.Options<Pulumi.Gcp.Storage.Bucket>().AdditionalSecretOutputs);
        Assert.Empty(Surface.Options<Pulumi.Gcp.Container.NodePool>().AdditionalSecretOutputs);
    }

    [Fact]
    public async Task The_first_variable_that_is_set_gives_the_project()
    {
        Set("GOOGLE_PROJECT", null);
        Set("GOOGLE_CLOUD_PROJECT", "research");
        Assert.Equal("research", await Value(new ProviderArgs().Project));

        Set("GOOGLE_PROJECT", "serving");
        Assert.Equal("serving", await Value(new ProviderArgs().Project));
    }

    [Fact]
    public async Task A_credential_becomes_secret()
    {
        var args = new ProviderArgs { AccessToken = "t0ken", Project = "research" };

        Assert.True(await Output.IsSecretAsync(InputExtensions.ToOutput(args.AccessToken)));
        Assert.False(await Output.IsSecretAsync(InputExtensions.ToOutput(args.Project)));
    }

    static Task<T> Value<T>(Input<T>? input) => Pulumi.Utilities.OutputUtilities.GetValueAsync(InputExtensions.ToOutput(input));
}
