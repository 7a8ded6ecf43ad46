using Pulumi.Generator.Schema;

namespace Pulumi.Generator.Emit;

/// <summary>Nested output types, whose constructor the SDK calls with values by their wire names.</summary>
sealed class OutputEmitter(CSharpTypes types)
{
    public void Emit(CodeWriter code, ObjectSchema type) => Emit(code, Names.Class(type.Id), type.Properties);

    public void Emit(CodeWriter code, string name, IReadOnlyList<Property> properties)
    {
        code.Write("[global::Pulumi.OutputType]");
        code.Block($"public sealed class {name}", () =>
        {
            foreach (var property in properties) code.Write($"public readonly {types.Output(property)} {Names.Member(property)};");

            code.Write("[global::Pulumi.OutputConstructor]");
            code.Block($"private {name}({string.Join(", ", properties.Select(Parameter))})", () =>
            {
                foreach (var property in properties) code.Write($"this.{Names.Member(property)} = {CSharp.Identifier(property.Wire)};");
            });
        });
    }

    string Parameter(Property property)
    {
        var attribute = CSharp.Bare(property.Wire) == property.Wire ? "" : $"[global::Pulumi.OutputConstructorParameter({CSharp.Literal(property.Wire)})] ";
        return $"{attribute}{types.Output(property)} {CSharp.Identifier(property.Wire)}";
    }
}
