using Microsoft.CodeAnalysis;

namespace Sdk.Tests.Generator;

public sealed class ResourceTests
{
    const string Thing = "Pulumi.Example.Core.V1.Thing";

    [Fact]
    public void A_resource_carries_its_token_and_the_version_of_the_package()
    {
        var generated = Resource();

        Assert.Equal("Pulumi.Example.ExampleResourceTypeAttribute(\"example:core/v1:Thing\")", Generated.AttributeOf(generated.Type(Thing)));
        Assert.Equal("1.2.3", Assert.IsType<IFieldSymbol>(generated.Member("Pulumi.Example.Utilities", "Version"), exactMatch: false).ConstantValue);
    }

    [Theory]
    [InlineData("kubernetes", "string", true)]
    [InlineData("tfbridge", "string?", true)]
    [InlineData("tfbridge", "string", false)]
    [InlineData("azure-native", "string", false)]
    public void Args_may_be_left_out_where_no_input_is_required_and_in_Kubernetes_always(string style, string type, bool optional)
    {
        var constructor = Assert.Single(Resource(style, type).Type(Thing).InstanceConstructors, c => c.DeclaredAccessibility == Accessibility.Public);

        Assert.Equal(["name", "args", "options"], constructor.Parameters.Select(parameter => parameter.Name));
        Assert.Equal(optional, constructor.Parameters[1].IsOptional);
        Assert.True(constructor.Parameters[2].IsOptional);
    }

    [Theory]
    [InlineData("kubernetes", "Pulumi.Example.KubernetesResource")]
    [InlineData("tfbridge", "Pulumi.CustomResource")]
    public void A_resource_derives_from_the_base_of_its_style(string style, string baseType) =>
        Assert.Equal(baseType, Resource(style).Type(Thing).BaseType!.ToString());

    [Fact]
    public void An_output_can_be_set_by_the_SDK_only()
    {
        var property = Assert.IsType<IPropertySymbol>(Resource().Member(Thing, "Status"), exactMatch: false);

        Assert.Equal("Pulumi.Output<string>", property.Type.ToString());
        Assert.Equal("Pulumi.OutputAttribute(\"status\")", Generated.AttributeOf(property));
        Assert.Equal(Accessibility.Private, property.SetMethod!.DeclaredAccessibility);
    }

    [Fact]
    public void A_resource_may_be_known_without_a_class()
    {
        var generated = Generated.From(Example.Schema("tfbridge", resources: """
            "core/v1:Thing": { "token": "example:core/v1:Thing", "untyped": true, "inputs": { "value": "string" } }
            """));

        Assert.False(generated.Has(Thing));
        Assert.False(generated.Has($"{Thing}Args"));
    }

    [Theory]
    [InlineData("/v20190201", "example:core/v20190201:Thing")]
    [InlineData("example:old:Thing", "example:old:Thing")]
    public void An_alias_of_a_slash_is_another_version_of_the_module(string alias, string type) =>
        Assert.Contains(
            $"new global::Pulumi.Alias {{ Type = \"{type}\" }}",
            Generated.From(Example.Schema("azure-native", resources: $$"""
                "core:Thing": { "token": "example:core:Thing", "aliases": ["{{alias}}"] }
                """)).Text,
            StringComparison.Ordinal);

    static Generated Resource(string style = "kubernetes", string input = "string?") =>
        Generated.From(Example.Schema(style, resources: $$"""
            "core/v1:Thing": {
             "token": "example:core/v1:Thing",
             "inputs": { "value": "{{input}}" },
             "outputs": { "status": "string" }
            }
            """));
}
