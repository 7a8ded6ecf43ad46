using Pulumi;
using Pulumi.Aws;
using Pulumi.Aws.Inputs;

namespace Sdk.Tests.Generator;

public sealed class AwsProviderTests
{
    [Fact]
    public Task All_but_strings_reach_the_provider_as_JSON() => Variable.With("AWS_REGION", null, async () =>
    {
        var seen = await EchoMocks.Of(() => new Provider("aws", new ProviderArgs
        {
            Region = "eu-central-1",
            AllowedAccountIds = { "123456789012" },
            AssumeRoles = { new ProviderAssumeRoleArgs { RoleArn = "arn:aws:iam::123456789012:role/deployer" } },
            DefaultTags = new ProviderDefaultTagsArgs { Tags = { ["team"] = "ml" } },
            MaxRetries = 3,
        }));

        Assert.Equal("pulumi:providers:aws", seen.Type);
        Assert.Equal("eu-central-1", seen.Inputs["region"]);
        Assert.Equal("""[ "123456789012" ]""", seen.Inputs["allowedAccountIds"]);
        Assert.Equal("""[ { "roleArn": "arn:aws:iam::123456789012:role/deployer" } ]""", seen.Inputs["assumeRoles"]);
        Assert.Equal("""{ "tags": { "team": "ml" } }""", seen.Inputs["defaultTags"]);
        Assert.Equal("3", seen.Inputs["maxRetries"]);
    });

    [Fact]
    public Task A_provider_without_args_sends_its_defaults() => Variable.With("AWS_REGION", null, () => Variable.With("AWS_DEFAULT_REGION", null, async () =>
    {
        var seen = await EchoMocks.Of(() => new Provider("aws"));

        Assert.Equal("""{"skipCredentialsValidation":"false","skipRegionValidation":"true"}""", Sent.Json(seen.Inputs));
    }));

    [Fact]
    public Task The_first_variable_that_is_set_gives_the_region() => Variable.With("AWS_REGION", null, () => Variable.With("AWS_DEFAULT_REGION", "us-east-2", async () =>
    {
        Assert.Equal("us-east-2", await Value(new ProviderArgs().Region));
        await Variable.With("AWS_REGION", "us-west-2", async () => Assert.Equal("us-west-2", await Value(new ProviderArgs().Region)));
    }));

    [Fact]
    public async Task A_credential_becomes_secret()
    {
        var args = new ProviderArgs { AccessKey = "AKIA", SecretKey = "s3cr3t", Token = "t0ken", Profile = "dev" };

        Assert.DoesNotContain(false, await Task.WhenAll(IsSecret(args.AccessKey), IsSecret(args.SecretKey), IsSecret(args.Token)));
        Assert.False(await IsSecret(args.Profile));
    }

    static Task<T> Value<T>(Input<T>? input) => Pulumi.Utilities.OutputUtilities.GetValueAsync(InputExtensions.ToOutput(input));

    static Task<bool> IsSecret<T>(Input<T>? input) => Output.IsSecretAsync(InputExtensions.ToOutput(input));
}
