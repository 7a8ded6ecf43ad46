namespace Sdk.Tests.Generator;

public sealed class NamesTests
{
    [Theory]
    [InlineData("core/v1", "Pulumi.Example.Types.Inputs.Core.V1.ThingArgs")]
    [InlineData("autoscaling/v2beta1", "Pulumi.Example.Types.Inputs.Autoscaling.V2beta1.ThingArgs")]
    [InlineData("short", "Pulumi.Example.Types.Inputs.Short.ThingArgs")]
    public void A_namespace_is_the_parts_of_the_module_with_an_upper_first_letter(string module, string type) =>
        Assert.True(Generated.From(Example.Schema(inputs: $"\"{module}:Thing\": {{ }}")).Has(type));

    [Fact]
    public void A_module_may_have_a_namespace_of_its_own() =>
        Assert.True(Generated.From(Example.Schema(modules: """ "": "Provider" """, inputs: """ ":Thing": { } """)).Has("Pulumi.Example.Types.Inputs.Provider.ThingArgs"));

    [Fact]
    public void A_package_loses_its_hyphens() =>
        Assert.True(Generated.From(Example.Schema("azure-native", "azure-native")).Has("Pulumi.AzureNative.Provider"));

    [Theory]
    [InlineData("kubernetes", "Pulumi.Example.Types.Inputs.Core.V1.PartArgs", "Pulumi.Example.Types.Outputs.Core.V1.Part", "Pulumi.Example.Types.Inputs.Core.V1.ThingArgs")]
    [InlineData("tfbridge", "Pulumi.Example.Core.V1.Inputs.PartArgs", "Pulumi.Example.Core.V1.Outputs.Part", "Pulumi.Example.Core.V1.ThingArgs")]
    [InlineData("azure-native", "Pulumi.Example.Core.V1.Inputs.PartArgs", "Pulumi.Example.Core.V1.Outputs.Part", "Pulumi.Example.Core.V1.ThingArgs")]
    public void Nested_types_and_args_stand_where_the_style_has_them(string style, string input, string output, string args)
    {
        var generated = Generated.From(Example.Schema(
            style,
            inputs: """ "core/v1:Part": { } """,
            outputs: """ "core/v1:Part": { } """,
            resources: """ "core/v1:Thing": { "token": "example:core/v1:Thing" } """));

        Assert.All([input, output, args, "Pulumi.Example.Core.V1.Thing"], type => Assert.True(generated.Has(type), type));
    }

    [Theory]
    [InlineData("enableRBAC", "EnableRBAC")]
    [InlineData("osSKU", "OsSKU")]
    [InlineData("clusterIPs", "ClusterIPs")]
    [InlineData("x-order", "Xorder")]
    [InlineData("$ref", "Ref")]
    [InlineData("namespace", "Namespace")]
    public void A_property_has_an_upper_first_letter_and_is_not_recased(string wire, string member)
    {
        var generated = Generated.From(Example.Schema(inputs: $"\"core/v1:Thing\": {{ \"{wire}\": \"string?\" }}"));

        var property = generated.Member("Pulumi.Example.Types.Inputs.Core.V1.ThingArgs", member);
        Assert.Equal($"Pulumi.InputAttribute(\"{wire}\", false, false)", Generated.AttributeOf(property));
    }

    [Fact]
    public void A_name_in_the_schema_wins_over_the_rule()
    {
        const string Port = """ "core/v1:ContainerPort": { "containerPort": { "type": "int", "csharp": "ContainerPortValue" } } """;
        var generated = Generated.From(Example.Schema(inputs: Port, outputs: Port));

        var input = generated.Member("Pulumi.Example.Types.Inputs.Core.V1.ContainerPortArgs", "ContainerPortValue");
        Assert.Equal("Pulumi.InputAttribute(\"containerPort\", true, false)", Generated.AttributeOf(input));
        Assert.Equal("int", generated.TypeOf("Pulumi.Example.Types.Outputs.Core.V1.ContainerPort", "ContainerPortValue"));
    }
}
