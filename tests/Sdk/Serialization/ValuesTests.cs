using System.Collections;
using System.Text.Json;

namespace Sdk.Tests;

/// <summary>The form of each kind of value on the wire.</summary>
public sealed class ValuesTests
{
    enum Color
    {
        Red = 1,
        Blue = 7,
    }

    enum Wide : long
    {
        One = 1,
    }

    [EnumType]
    readonly struct Size
    {
        readonly string _value;

        Size(string value) => _value = value;

        public static Size Large => new("large");

        public static explicit operator string(Size value) => value._value;
    }

    [EnumType]
    readonly struct Level
    {
        readonly double _value;

        Level(double value) => _value = value;

        public static Level High => new(2.5);

        public static explicit operator double(Level value) => value._value;
    }

    [OutputType]
    sealed class Address
    {
        public readonly string HostName;
        public readonly ImmutableArray<int> Ports;
        public readonly Address? Next;
        public string? Ignored;

        [OutputConstructor]
        internal Address(string hostName, ImmutableArray<int> ports, Address? next)
        {
            HostName = hostName;
            Ports = ports;
            Next = next;
            Ignored = "ignored";
        }
    }

    sealed class InnerArgs : ResourceArgs
    {
        [Input("set")] public Input<string>? Set { get; set; }

        [Input("unset")] public Input<string>? Unset { get; set; }
    }

    public static TheoryData<object?, string> Values => new()
    {
        { null, "absent" },
        { true, "true" },
        { 5, "5" },
        { -1.5, "-1.5" },
        { "a\"é\u20ac", "\"a\\\"é\u20ac\"" },
        { "", "\"\"" },
        { default(ValueTuple), "absent" },
        { Color.Blue, "7" },
        { Size.Large, "\"large\"" },
        { Level.High, "2.5" },
        { Union<int, string>.FromT1("x"), "\"x\"" },
        { Union<string, string>.FromT0(null!), "absent" },
        { new object?[] { 1, null, "a" }, """[ 1, null, "a" ]""" },
        { new List<string>(), "[ ]" },
        { default(ImmutableArray<string>), "[ ]" },
        { ImmutableArray<string>.Empty, "[ ]" },
        { ImmutableArray.Create("a"), """[ "a" ]""" },
        { new Dictionary<string, object?> { ["b"] = 1, ["a"] = null, ["B"] = new int[] { 1 } }, """{ "B": [ 1 ], "b": 1 }""" },
        { new Hashtable { ["a"] = 1 }, """{ "a": 1 }""" },
        { ImmutableDictionary<string, int>.Empty.Add("a", 1), """{ "a": 1 }""" },
        { new DictionaryResourceArgs(ImmutableDictionary<string, object?>.Empty.Add("a", 1)), """{ "a": 1 }""" },
        { new InnerArgs { Set = "s" }, """{ "set": "s" }""" },
        { new List<InnerArgs> { new(), new() { Set = "s" } }, """[ { }, { "set": "s" } ]""" },
        { new Address("h", [1, 2], new Address("n", default, null)), """{ "hostName": "h", "next": { "hostName": "n", "ports": [ ] }, "ports": [ 1, 2 ] }""" },
        { JsonDocument.Parse("""{"b":[1,null,true],"a":null,"c":"s"}""").RootElement, """{ "a": null, "b": [ 1, null, true ], "c": "s" }""" },
        { JsonDocument.Parse("""{"a":1,"a":2}""").RootElement, """{ "a": 2 }""" },
        { JsonDocument.Parse("null").RootElement, "absent" },
        { Output.Create((string?)null), "absent" },
        { Output.Create(new object?[] { Output.Create(1), (Input<string>)"a" }), """[ 1, "a" ]""" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_value_has_its_form(object? value, string expected) => Assert.Equal(expected, await Wire.TextAsync(value));

    public static TheoryData<object, string> Unsupported => new()
    {
        { 1L, "System.Int64 is not a supported argument type" },
        { 1m, "System.Decimal is not a supported argument type" },
        { 1f, "System.Single is not a supported argument type" },
        { DateTime.UnixEpoch, "System.DateTime is not a supported argument type" },
        { new byte[] { 1 }, "System.Byte is not a supported argument type" },
        { Wide.One, $"{typeof(Wide).FullName} is not a supported argument type" },
        { Task.FromResult(1), "Tasks are not allowed inside ResourceArgs. Please wrap your Task in an Output" },
        { new Dictionary<int, string> { [1] = "a" }, "Dictionaries are only supported with string keys" },
        { new Dictionary<string, object> { ["deep"] = new object[] { 1L } }, "System.Int64 is not a supported argument type" },
    };

    [Theory]
    [MemberData(nameof(Unsupported))]
    public async Task What_has_no_form_is_an_error_that_names_the_property(object value, string expected)
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Wire.TextAsync(value));

        Assert.StartsWith($"error serializing property \"v\": {expected}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_anonymous_object_has_no_form() =>
        Assert.Contains("is not a supported argument type", (await Assert.ThrowsAsync<InvalidOperationException>(() => Wire.TextAsync(new { A = 1 }))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task After_an_error_the_next_value_is_written_as_ever()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Wire.TextAsync(new object[] { "before", 1L }));

        Assert.Equal("""[ "after" ]""", await Wire.TextAsync(new object[] { "after" }));
    }
}
