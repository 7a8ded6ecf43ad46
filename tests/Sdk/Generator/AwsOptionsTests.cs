namespace Sdk.Tests.Generator;

/// <summary>The options that a generated class gives beneath its caller's.</summary>
public sealed class AwsOptionsTests
{
    [Fact]
    public void The_version_is_sent_unless_the_caller_asks_for_another()
    {
        Assert.Equal("7.48.0", Surface.Options<Pulumi.Aws.Eks.Cluster>().Version);
        Assert.Equal("7.0.0", Surface.Options<Pulumi.Aws.Eks.Cluster>(new() { Version = "7.0.0" }).Version);
        Assert.Equal("7.48.0", Surface.Options<Pulumi.Aws.Provider>().Version);
    }

    [Fact]
    public void A_provider_keeps_its_credentials_secret() =>
        Assert.Equal(["accessKey", "secretKey", "token"], Surface.Options<Pulumi.Aws.Provider>().AdditionalSecretOutputs);
}
