using Pulumi.Generator.Schema;

namespace Pulumi.Generator.Emit;

/// <summary>Enums: of integers as C# enums, of strings and numbers as structs that later values fit too.</summary>
static class EnumEmitter
{
    public static void Emit(CodeWriter code, EnumSchema schema)
    {
        var name = Names.Class(schema.Id);
        if (schema.Type == "int")
        {
            code.Block($"public enum {name}", () =>
            {
                foreach (var value in schema.Values) code.Write($"{value.Key} = {value.Value},");
            });
            return;
        }

        code.Write("[global::Pulumi.EnumType]");
        code.Block($"public readonly struct {name} : global::System.IEquatable<{name}>", () =>
        {
            var type = schema.Type == "number" ? "double" : "string";
            code.Write($"""
                private readonly {type} _value;
                private {name}({type} value) => _value = value;
                """);
            foreach (var value in schema.Values) code.Write($"public static {name} {value.Key} {{ get; }} = new {name}({value.Value});");
            code.Write($$"""
                public static bool operator ==({{name}} left, {{name}} right) => left.Equals(right);
                public static bool operator !=({{name}} left, {{name}} right) => !left.Equals(right);
                public static explicit operator {{type}}({{name}} value) => value._value;
                [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
                public override bool Equals(object? obj) => obj is {{name}} other && Equals(other);
                public bool Equals({{name}} other) => Equals(_value, other._value);
                [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
                public override int GetHashCode() => {{(type == "double" ? "_value.GetHashCode()" : "_value?.GetHashCode() ?? 0")}};
                public override string ToString() => {{(type == "double" ? "_value.ToString()" : "_value")}};
                """);
        });
    }
}
