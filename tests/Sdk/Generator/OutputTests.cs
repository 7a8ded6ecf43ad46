using Microsoft.CodeAnalysis;

namespace Sdk.Tests.Generator;

public sealed class OutputTests
{
    [Theory]
    [InlineData("string", "string")]
    [InlineData("int", "int")]
    [InlineData("json", "System.Text.Json.JsonElement")]
    [InlineData("asset[]", "System.Collections.Immutable.ImmutableArray<Pulumi.AssetOrArchive>")]
    [InlineData("string[]{}", "System.Collections.Immutable.ImmutableDictionary<string, System.Collections.Immutable.ImmutableArray<string>>")]
    [InlineData("core/v1:Nested", "Pulumi.Example.Types.Outputs.Core.V1.Nested")]
    [InlineData("int|string", "Pulumi.Union<int, string>")]
    [InlineData("core/v1:Mode", "Pulumi.Example.Core.V1.Mode")]
    [InlineData("string|core/v1:Mode", "string")]
    public void A_type_is_plain(string type, string csharp) =>
        Assert.Equal(csharp, Example.Output($"\"{type}\"").TypeOf("Pulumi.Example.Types.Outputs.Core.V1.Thing", "Value"));

    [Theory]
    [InlineData("kubernetes", "int?", "int")]
    [InlineData("kubernetes", "string?", "string")]
    [InlineData("tfbridge", "int", "int")]
    [InlineData("tfbridge", "int?", "int?")]
    [InlineData("tfbridge", "string?", "string?")]
    [InlineData("tfbridge", "string{}?", "System.Collections.Immutable.ImmutableDictionary<string, string>?")]
    [InlineData("tfbridge", "string[]?", "System.Collections.Immutable.ImmutableArray<string>")]
    public void What_may_be_absent_is_nullable_but_lists_and_Kubernetes(string style, string type, string csharp)
    {
        var thing = style == "kubernetes" ? "Pulumi.Example.Types.Outputs.Core.V1.Thing" : "Pulumi.Example.Core.V1.Outputs.Thing";

        Assert.Equal(csharp, Example.Output($"\"{type}\"", style).TypeOf(thing, "Value"));
    }

    [Fact]
    public void An_output_type_has_fields_and_a_private_constructor_by_wire_names()
    {
        var generated = Generated.From(Example.Schema(outputs: """
            "core/v1:Thing": { "$ref": "string", "namespace": "string", "x-order": "int" }
            """));

        var thing = generated.Type("Pulumi.Example.Types.Outputs.Core.V1.Thing");
        Assert.True(thing.IsSealed);
        Assert.Equal("Pulumi.OutputTypeAttribute", Generated.AttributeOf(thing));
        Assert.Equal(["Ref", "Namespace", "Xorder"], thing.GetMembers().OfType<IFieldSymbol>().Where(field => field.IsReadOnly).Select(field => field.Name));

        var constructor = Assert.Single(thing.InstanceConstructors);
        Assert.Equal(Accessibility.Private, constructor.DeclaredAccessibility);
        Assert.Equal("Pulumi.OutputConstructorAttribute", Generated.AttributeOf(constructor));
        Assert.Equal(["ref", "namespace", "xorder"], constructor.Parameters.Select(parameter => parameter.Name));
        Assert.Equal("Pulumi.OutputConstructorParameterAttribute(\"$ref\")", Generated.AttributeOf(constructor.Parameters[0]));
        Assert.Empty(constructor.Parameters[1].GetAttributes());
        Assert.Equal("Pulumi.OutputConstructorParameterAttribute(\"x-order\")", Generated.AttributeOf(constructor.Parameters[2]));
    }
}
