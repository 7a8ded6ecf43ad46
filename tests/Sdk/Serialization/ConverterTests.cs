using System.Text.Json;
using Pulumi.Serialization;

namespace Sdk.Tests;

public sealed class ConverterTests
{
    enum Color
    {
        Red = 1,
    }

    [EnumType]
    readonly struct Size : IEquatable<Size>
    {
        readonly string _value;

        Size(string value) => _value = value;

        public bool Equals(Size other) => _value == other._value;

        public override bool Equals(object? obj) => obj is Size other && Equals(other);

        public override int GetHashCode() => _value.GetHashCode(StringComparison.Ordinal);

        public override string ToString() => _value;
    }

    [EnumType]
    readonly struct Level
    {
        internal readonly double Value;

        Level(double value) => Value = value;
    }

    [OutputType]
    sealed class Node
    {
        public readonly string Name;
        public readonly int Count;
        public readonly int? Maybe;
        public readonly string Namespace;
        public readonly ImmutableArray<Node> Children;
        public readonly ImmutableDictionary<string, string> Labels;

        [OutputConstructor]
        Node(string name, int count, int? maybe, string @namespace, [OutputConstructorParameter("items")] ImmutableArray<Node> children, ImmutableDictionary<string, string> labels)
        {
            (Name, Count, Maybe, Namespace, Children, Labels) = (name, count, maybe, @namespace, children, labels);
        }
    }

    [OutputType]
    sealed class OnePublicConstructor
    {
        public readonly string A;

        public OnePublicConstructor(string a) => A = a;

        internal OnePublicConstructor(int a) => A = $"{a}";
    }

    readonly List<string> _warnings = [];

    object? Convert<T>(object? value) => Converter.For(typeof(T)).Convert(value, "Some.Type.property", _warnings.Add);

    static ImmutableDictionary<string, object?> Map(params (string Key, object? Value)[] entries) => entries.ToImmutableDictionary(e => e.Key, e => e.Value);

    static ImmutableArray<object?> List(params object?[] items) => [.. items];

    [Fact]
    public void Plain_values_are_taken_as_they_are()
    {
        Assert.Equal("a", Convert<string>("a"));
        Assert.Equal(true, Convert<bool>(true));
        Assert.Equal(1.5, Convert<double>(1.5));
        Assert.Equal(1.5, Convert<double?>(1.5));
        Assert.Equal("a", Convert<object>("a"));
        Assert.Null(Convert<int?>(null));
        Assert.Empty(_warnings);
    }

    [Theory]
    [InlineData(2.9, 2)]
    [InlineData(-2.9, -2)]
    public void A_number_is_cut_off_to_an_integer(double value, int expected) => Assert.Equal(expected, Convert<int>(value));

    [Fact]
    public void Enums_come_of_numbers_and_enum_types_of_what_their_constructor_takes()
    {
        Assert.Equal(Color.Red, Convert<Color>(1.0));
        Assert.Equal("large", Assert.IsType<Size>(Convert<Size>("large")).ToString());
        Assert.Equal(2.5, Assert.IsType<Level>(Convert<Level>(2.5)).Value);
    }

    [Fact]
    public void Json_is_the_value_as_an_element() =>
        Assert.Equal("""{"a":[1,"b",null]}""", Assert.IsType<JsonElement>(Convert<JsonElement>(Map(("a", List(1.0, "b", null))))).GetRawText());

    [Fact]
    public void A_union_is_the_first_of_its_types_that_fits()
    {
        Assert.Equal(Union<int, string>.FromT0(1), Convert<Union<int, string>>(1.0));
        Assert.Equal(Union<int, string>.FromT1("a"), Convert<Union<int, string>>("a"));
        Assert.Null(Convert<Union<int, string>>(true));
        Assert.Equal(["Expected System.Int32 or System.String but got System.Boolean deserializing Some.Type.property"], _warnings);
    }

    [Fact]
    public void Collections_convert_their_elements()
    {
        Assert.Equal([1, 2], Assert.IsType<ImmutableArray<int>>(Convert<ImmutableArray<int>>(List(1.0, 2.0))).AsEnumerable());
        Assert.Equal([1, null], Assert.IsType<ImmutableArray<int?>>(Convert<ImmutableArray<int?>>(List(1.0, null))).AsEnumerable());
        Assert.Equal("x", Assert.IsType<ImmutableDictionary<string, string>>(Convert<ImmutableDictionary<string, string>>(Map(("a", "x"))))["a"]);
    }

    [Fact]
    public void An_output_type_is_built_by_the_names_of_its_constructors_parameters()
    {
        var node = Assert.IsType<Node>(Convert<Node>(Map(
            ("name", "n"), ("count", 3.7), ("maybe", 4.0), ("namespace", "ns"), ("items", List(Map(("name", "child")))), ("labels", Map(("k", "v"))), ("other", 1.0))));

        Assert.Equal(("n", 3, 4, "ns"), (node.Name, node.Count, node.Maybe, node.Namespace));
        Assert.Equal("child", Assert.Single(node.Children).Name);
        Assert.Equal("v", node.Labels["k"]);
        Assert.Empty(_warnings);
    }

    [Fact]
    public void What_an_output_type_lacks_is_the_default_of_its_parameter()
    {
        var node = Assert.IsType<Node>(Convert<Node>(Map(("count", null))));

        Assert.Null(node.Name);
        Assert.Equal(0, node.Count);
        Assert.Null(node.Maybe);
        Assert.True(node.Children.IsDefault);
        Assert.Null(node.Labels);
    }

    [Fact]
    public void An_output_type_may_have_one_public_constructor_without_a_mark() =>
        Assert.Equal("x", Assert.IsType<OnePublicConstructor>(Convert<OnePublicConstructor>(Map(("a", "x")))).A);

    [Fact]
    public void A_value_of_another_type_is_a_warning_and_the_default()
    {
        Assert.Null(Convert<string>(1.0));
        Assert.Null(Convert<ImmutableArray<int>>("a"));
        Assert.Equal(
            [
                "Expected System.String but got System.Double deserializing Some.Type.property",
                $"Expected {typeof(ImmutableArray<object>).FullName} but got System.String deserializing Some.Type.property",
            ],
            _warnings);
    }

    [Fact]
    public void A_wrong_field_costs_that_field_only()
    {
        var node = Assert.IsType<Node>(Convert<Node>(Map(("name", 1.0), ("count", 2.0), ("items", List("child", Map(("name", "b")))))));

        Assert.Null(node.Name);
        Assert.Equal(2, node.Count);
        Assert.Equal([null, "b"], node.Children.Select(child => child?.Name));
        Assert.Equal(
            [
                $"Expected System.String but got System.Double deserializing {typeof(Node).FullName}(name)",
                $"Expected {typeof(ImmutableDictionary<string, object>).FullName} but got System.String deserializing {typeof(Node).FullName}(children)",
            ],
            _warnings);
    }

    [Theory]
    [InlineData(typeof(long))]
    [InlineData(typeof(DateTime))]
    [InlineData(typeof(List<string>))]
    [InlineData(typeof(ImmutableArray<long>))]
    [InlineData(typeof(ImmutableDictionary<int, string>))]
    [InlineData(typeof(ConverterTests))]
    public void No_output_has_a_type_that_values_of_the_engine_cannot_become(Type type) =>
        Assert.Throws<InvalidOperationException>(() => Converter.For(type));
}
