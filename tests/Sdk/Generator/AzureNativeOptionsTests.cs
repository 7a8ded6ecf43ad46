using Pulumi;
using Pulumi.AzureNative;
using Pulumi.AzureNative.ContainerService;

namespace Sdk.Tests.Generator;

/// <summary>The options that a generated class gives beneath its caller's, and what a provider takes.</summary>
public sealed class AzureNativeOptionsTests
{
    [Fact]
    public void The_version_is_sent_unless_the_caller_asks_for_another()
    {
        Assert.Equal("3.28.0", Surface.Options<ManagedCluster>().Version);
        Assert.Equal("3.0.0", Surface.Options<ManagedCluster>(new() { Version = "3.0.0" }).Version);
        Assert.Equal("3.28.0", Surface.Options<Provider>().Version);
    }

    [Fact]
    public async Task Earlier_API_versions_of_a_resource_are_aliases()
    {
        var pool = await Aliases<AgentPool>();
        var setting = await Aliases<Pulumi.AzureNative.Monitor.DiagnosticSetting>();

        Assert.Equal("azure-native:containerservice/v20190201:AgentPool", pool[0]);
        Assert.Contains("azure-native:containerservice/v20250901:AgentPool", pool);
        Assert.Equal(pool.Length, pool.Distinct().Count());
        Assert.Equal(
            [
                "azure-native:insights/v20210501preview:DiagnosticSetting",
                "azure-native:insights:DiagnosticSetting",
                "azure-native:monitor/v20170501preview:DiagnosticSetting",
                "azure-native:monitor/v20210501preview:DiagnosticSetting",
            ],
            setting);
    }

    [Fact]
    public async Task All_but_strings_reach_the_provider_as_JSON()
    {
        var silent = await EchoMocks.Of(() => new Provider("azure"));
        var told = await EchoMocks.Of(() => new Provider("azure", new ProviderArgs { SubscriptionId = "s-1", UseOidc = true, AuxiliaryTenantIds = { "t-2" } }));

        Assert.Equal("""{"environment":"public"}""", Sent.Json(silent.Inputs));
        Assert.Equal("""{"auxiliaryTenantIds":"[ \"t-2\" ]","environment":"public","subscriptionId":"s-1","useOidc":"true"}""", Json(told.Inputs));
    }

    [Fact]
    public async Task A_credential_becomes_secret()
    {
        var args = new ProviderArgs { ClientId = "app", ClientSecret = "s3cr3t", TenantId = "t-1" };

        Assert.True(await IsSecret(args.ClientId));
        Assert.True(await IsSecret(args.ClientSecret));
        Assert.False(await IsSecret(args.TenantId));
    }

    static Task<bool> IsSecret(Input<string>? input) => Output.IsSecretAsync(InputExtensions.ToOutput(input));

    static string Json(IReadOnlyDictionary<string, object> inputs) => Sent.Json(inputs).Replace("\\u0022", "\\\"", StringComparison.Ordinal);

    static Task<string[]> Aliases<TResource>() =>
        Task.WhenAll(Surface.Options<TResource>().Aliases.Select(async alias => await Value((await Value(alias)).Type!)));

    static Task<T> Value<T>(Input<T> input) => Pulumi.Utilities.OutputUtilities.GetValueAsync(input.ToOutput());
}
