using Pulumi;
using Pulumi.Aws;
using Pulumi.Aws.Inputs;

namespace Sdk.Tests.Generator;

[Collection(ProcessState.Name)]
public sealed class AwsProviderTests : ProcessStateTests
{
    public AwsProviderTests()
    {
        Set("AWS_REGION", null);
        Set("AWS_DEFAULT_REGION", null);
    }

    [Fact]
    public async Task All_but_strings_reach_the_provider_as_JSON()
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
    }

    [Fact]
    public async Task A_provider_without_args_sends_its_defaults()
    {
        var seen = await EchoMocks.Of(() => new Provider("aws"));

        Assert.Equal("""{"skipCredentialsValidation":"false","skipRegionValidation":"true"}""", Sent.Json(seen.Inputs));
    }

    [Fact]
    public async Task The_first_variable_that_is_set_gives_the_region()
    {
        Set("AWS_DEFAULT_REGION", "us-east-2");
        Assert.Equal("us-east-2", await Value(new ProviderArgs().Region));

        Set("AWS_REGION", "us-west-2");
        Assert.Equal("us-west-2", await Value(new ProviderArgs().Region));
    }

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
