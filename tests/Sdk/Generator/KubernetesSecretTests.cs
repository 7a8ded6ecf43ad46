using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;

namespace Sdk.Tests.Generator;

public sealed class KubernetesSecretTests
{
    [Fact]
    public async Task A_map_that_is_set_becomes_secret()
    {
        var args = new SecretArgs { StringData = new Dictionary<string, string> { ["token"] = "s3cr3t" } };

        Assert.True(await IsSecret(args.StringData));
        Assert.Equal("s3cr3t", (await Pulumi.Utilities.OutputUtilities.GetValueAsync(args.StringData.ToOutput()))["token"]);
    }

    [Fact]
    public async Task What_is_added_to_a_map_does_not_pass_the_setter()
    {
        var args = new SecretArgs { StringData = { ["token"] = "s3cr3t" } };

        Assert.False(await IsSecret(args.StringData));
    }

    [Fact]
    public async Task A_secret_of_a_nested_type_becomes_secret()
    {
        var args = new RepositoryOptsArgs { Username = "reader", Password = "s3cr3t" };

        Assert.True(await IsSecret(args.Password));
        Assert.False(await IsSecret(args.Username));
    }

    static Task<bool> IsSecret<T>(Input<T> input) => Output.IsSecretAsync(input.ToOutput());
}
