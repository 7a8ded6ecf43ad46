using Microsoft.CodeAnalysis;

namespace Sdk.Tests.Generator;

public sealed class InputTests
{
    const string Thing = "Pulumi.Example.Types.Inputs.Core.V1.ThingArgs";

    [Theory]
    [InlineData("string?", "Pulumi.Input<string>?")]
    [InlineData("bool?", "Pulumi.Input<bool>?")]
    [InlineData("int?", "Pulumi.Input<int>?")]
    [InlineData("number?", "Pulumi.Input<double>?")]
    [InlineData("any?", "Pulumi.Input<object>?")]
    [InlineData("json?", "Pulumi.InputJson?")]
    [InlineData("asset?", "Pulumi.Input<Pulumi.AssetOrArchive>?")]
    [InlineData("archive?", "Pulumi.Input<Pulumi.Archive>?")]
    [InlineData("string", "Pulumi.Input<string>")]
    [InlineData("core/v1:Nested?", "Pulumi.Input<Pulumi.Example.Types.Inputs.Core.V1.NestedArgs>?")]
    [InlineData("core/v1:Mode?", "Pulumi.Input<Pulumi.Example.Core.V1.Mode>?")]
    [InlineData("string[]?", "Pulumi.InputList<string>")]
    [InlineData("string[]", "Pulumi.InputList<string>")]
    [InlineData("any{}?", "Pulumi.InputMap<object>")]
    [InlineData("core/v1:Nested[]?", "Pulumi.InputList<Pulumi.Example.Types.Inputs.Core.V1.NestedArgs>")]
    [InlineData("string[]{}?", "Pulumi.InputMap<System.Collections.Immutable.ImmutableArray<string>>")]
    [InlineData("string{}[]?", "Pulumi.InputList<System.Collections.Immutable.ImmutableDictionary<string, string>>")]
    public void A_type_is_an_input_of_its_plain_type(string type, string csharp) =>
        Assert.Equal(csharp, Example.Input($"\"{type}\"").TypeOf(Thing, "Value"));

    [Theory]
    [InlineData("int|string?", "Pulumi.InputUnion<int, string>?")]
    [InlineData("string|core/v1:Mode?", "Pulumi.InputUnion<string, Pulumi.Example.Core.V1.Mode>?")]
    [InlineData("string|core/v1:Nested", "Pulumi.InputUnion<string, Pulumi.Example.Types.Inputs.Core.V1.NestedArgs>")]
    [InlineData("(int|string)[]?", "Pulumi.InputList<Pulumi.Union<int, string>>")]
    [InlineData("string|string?", "Pulumi.Input<string>?")]
    [InlineData("bool|int|string?", "object?")]
    [InlineData("bool|int|string", "object")]
    [InlineData("(bool|int|string)[]?", "Pulumi.InputList<object>")]
    public void A_union_is_one_of_two_types_or_else_anything(string type, string csharp) =>
        Assert.Equal(csharp, Example.Input($"\"{type}\"").TypeOf(Thing, "Value"));

    [Theory]
    [InlineData("core/v1:Mode?", "Pulumi.Example.Core.V1.Mode.On")]
    [InlineData("string|core/v1:Mode?", "\"on\"")]
    public void A_default_is_a_member_where_only_an_enum_is_taken(string type, string value) =>
        Assert.Contains($"Value = {(value[0] == '"' ? "" : "global::")}{value};", Example.Input($$"""{ "type": "{{type}}", "default": "on" }""").Text, StringComparison.Ordinal);

    [Fact]
    public void The_attribute_says_that_a_value_must_be_given() =>
        Assert.Equal("Pulumi.InputAttribute(\"value\", true, false)", Generated.AttributeOf(Example.Input("\"string\"").Member(Thing, "Value")));

    [Fact]
    public void The_attribute_of_a_collection_stands_on_its_field()
    {
        var generated = Example.Input("\"string[]\"");

        var field = Assert.IsType<IFieldSymbol>(generated.Member(Thing, "_value"), exactMatch: false);
        Assert.Equal("Pulumi.InputAttribute(\"value\", true, false)", Generated.AttributeOf(field));
        Assert.Equal(Accessibility.Private, field.DeclaredAccessibility);
        Assert.Empty(generated.Member(Thing, "Value").GetAttributes());
    }

    [Fact]
    public void A_secret_has_a_field_behind_its_setter()
    {
        var generated = Example.Input("""{ "type": "string?", "secret": true }""");

        Assert.Equal("Pulumi.Input<string>?", generated.TypeOf(Thing, "_value"));
        Assert.Equal("Pulumi.Input<string>?", generated.TypeOf(Thing, "Value"));
    }

    [Theory]
    [InlineData("kubernetes", false)]
    [InlineData("tfbridge", true)]
    [InlineData("azure-native", true)]
    public void Only_Kubernetes_args_can_be_derived_from(string style, bool isSealed)
    {
        var args = Generated.From(Example.Schema(style)).Type("Pulumi.Example.ProviderArgs");

        Assert.Equal(isSealed, args.IsSealed);
        Assert.Equal("Pulumi.ResourceArgs", args.BaseType!.ToString());
    }

    [Theory]
    [InlineData("string?", false)]
    [InlineData("bool?", true)]
    [InlineData("string[]?", true)]
    public void A_provider_takes_all_but_strings_as_JSON(string type, bool json)
    {
        var generated = Generated.From(Example.Schema(provider: $"\"value\": \"{type}\""));

        var member = generated.Member("Pulumi.Example.ProviderArgs", type.EndsWith("[]?", StringComparison.Ordinal) ? "_value" : "Value");
        Assert.Equal($"Pulumi.InputAttribute(\"value\", false, {(json ? "true" : "false")})", Generated.AttributeOf(member));
    }
}
