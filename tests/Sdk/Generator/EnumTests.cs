using Microsoft.CodeAnalysis;

namespace Sdk.Tests.Generator;

public sealed class EnumTests
{
    [Theory]
    [InlineData("string", "\"off\"", "string")]
    [InlineData("number", "0.5", "double")]
    public void An_enum_of_strings_or_numbers_is_a_struct(string type, string value, string csharp)
    {
        var generated = Generated.From(Example.Schema(enums: $$"""
            "core/v1:Mode": { "type": "{{type}}", "values": { "Off": {{value}} } }
            """));

        var mode = generated.Type("Pulumi.Example.Core.V1.Mode");
        Assert.Equal(TypeKind.Struct, mode.TypeKind);
        Assert.True(mode.IsReadOnly);
        Assert.Equal("Pulumi.EnumTypeAttribute", Generated.AttributeOf(mode));
        Assert.Equal("System.IEquatable<Pulumi.Example.Core.V1.Mode>", Assert.Single(mode.Interfaces).ToString());

        var off = Assert.IsType<IPropertySymbol>(generated.Member("Pulumi.Example.Core.V1.Mode", "Off"), exactMatch: false);
        Assert.True(off is { IsStatic: true, IsReadOnly: true });
        Assert.Equal(csharp, Assert.Single(mode.GetMembers("op_Explicit").OfType<IMethodSymbol>()).ReturnType.ToString());
        var constructor = Assert.Single(mode.InstanceConstructors, constructor => !constructor.IsImplicitlyDeclared);
        Assert.Equal(Accessibility.Private, constructor.DeclaredAccessibility);
        Assert.Equal(csharp, Assert.Single(constructor.Parameters).Type.ToString());
    }

    [Fact]
    public void An_enum_of_integers_is_an_enum()
    {
        var generated = Generated.From(Example.Schema(enums: """
            "core/v1:Mode": { "type": "int", "values": { "Off": 0, "On": 4 } }
            """));

        Assert.Equal(TypeKind.Enum, generated.Type("Pulumi.Example.Core.V1.Mode").TypeKind);
        Assert.Equal(4, Assert.IsType<IFieldSymbol>(generated.Member("Pulumi.Example.Core.V1.Mode", "On"), exactMatch: false).ConstantValue);
    }
}
