using System.Reflection;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;

namespace Sdk.Tests.Generator;

/// <summary>The options that a generated class gives beneath its caller's.</summary>
public sealed class KubernetesOptionsTests
{
    [Fact]
    public void The_version_is_sent_unless_the_caller_asks_for_another()
    {
        Assert.Equal("4.34.2", Options<Namespace>().Version);
        Assert.Equal("4.0.0", Options<Namespace>(new() { Version = "4.0.0" }).Version);
        Assert.Equal("4.34.2", Options<Pulumi.Kubernetes.Provider>().Version);
    }

    [Fact]
    public async Task Earlier_API_versions_of_a_kind_are_aliases()
    {
        var aliases = await Task.WhenAll(Options<Pulumi.Kubernetes.Apps.V1.Deployment>().Aliases.Select(async alias => await Value((await Value(alias)).Type!)));

        Assert.Equal(["kubernetes:apps/v1beta1:Deployment", "kubernetes:apps/v1beta2:Deployment", "kubernetes:extensions/v1beta1:Deployment"], aliases);
    }

    [Fact]
    public void What_a_Secret_holds_is_a_secret_output() =>
        Assert.Equal(["data", "stringData"], Options<Secret>().AdditionalSecretOutputs);

    [Fact]
    public async Task An_id_that_the_class_gives_wins_over_the_caller_s()
    {
        Assert.Equal("", await Value(Options<Namespace>(new() { Id = "caller" }, id: "").Id!));
        Assert.Equal("caller", await Value(Options<Namespace>(new() { Id = "caller" }).Id!));
    }

    static CustomResourceOptions Options<TResource>(CustomResourceOptions? options = null, string? id = null) =>
        (CustomResourceOptions)typeof(TResource).GetMethod("MakeResourceOptions", BindingFlags.Static | BindingFlags.NonPublic)!
            .Invoke(null, [options, id is null ? null : (Input<string>)id])!;

    static Task<T> Value<T>(Input<T> input) => Pulumi.Utilities.OutputUtilities.GetValueAsync(input.ToOutput());
}
