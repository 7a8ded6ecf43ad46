using CsCheck;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;

namespace Sdk.Tests;

/// <summary>Our reader and writer of Struct against protobuf's own classes, on random trees.</summary>
public sealed class StructTests
{
    static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char['a', 'c'], 0, 3],
        Gen.Const("é€😀"),
        Gen.Int[120, 140].Select(length => new string('x', length)),
        Gen.Int[16_370, 16_390].Select(length => new string('y', length)));

    static readonly Gen<object?> Leaves = Gen.OneOf<object?>(
        Gen.Const((object?)null),
        Gen.Bool.Select(flag => (object?)flag),
        Gen.Double.Where(double.IsFinite).Select(number => (object?)number),
        Gen.Int.Select(number => (object?)(double)number),
        Texts.Select(text => (object?)text));

    static readonly Gen<object?> Trees = Gen.Recursive<object?>((depth, tree) => depth == 4
        ? Leaves
        : Gen.OneOf(
            Leaves,
            tree.Array[0, 4].Select(items => (object?)items),
            Gen.Select(Texts, tree).Array[0, 4].Select(entries => (object?)Map(entries))));

    static readonly Gen<Dictionary<string, object?>> Structs = Gen.Select(Texts, Trees).Array[0, 6].Select(Map);

    [Fact]
    public void Protobuf_reads_what_we_write() => Structs.Sample(
        tree =>
        {
            var ours = Ours(WithoutNulls(tree));

            Assert.Equal(Struct.Parser.ParseFrom(Theirs(WithoutNulls(tree))), Struct.Parser.ParseFrom(ours));
        },
        iter: 500);

    [Fact]
    public void We_read_what_protobuf_writes() => Structs.Sample(
        tree =>
        {
            var read = ValueReader.Fields(Theirs(tree)).ToDictionary(
                field => field.Key,
                field => Plain(ValueReader.Read(field.Value.Span, _ => throw new NotSupportedException()).Value));

            Assert.Equal(Struct.Parser.ParseFrom(Theirs(Visible(tree, top: true))), Struct.Parser.ParseFrom(Theirs(read)));
        },
        iter: 500);

    [Fact]
    public void Structs_are_written_in_the_order_of_their_keys_at_every_level() => Structs.Sample(
        tree => AssertSorted(Struct.Parser.ParseFrom(Ours(WithoutNulls(tree)))),
        iter: 200);

    [Fact]
    public void A_message_larger_than_the_buffer_is_whole()
    {
        var items = Enumerable.Range(0, 200_000).Select(i => (object)$"item {i}").ToArray();
        var written = Struct.Parser.ParseFrom(Ours(new() { ["items"] = items }));

        Assert.Equal(items, written.Fields["items"].ListValue.Values.Select(value => value.StringValue));
    }

    [Theory]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(16_383)]
    [InlineData(16_384)]
    [InlineData(2_097_151)]
    [InlineData(2_097_152)]
    public void A_length_takes_as_many_bytes_as_it_needs(int length)
    {
        var text = new string('x', length);
        var written = Ours(new() { ["v"] = text });

        Assert.Equal(Theirs(new() { ["v"] = text }), written);
    }

    static ByteString Ours(Dictionary<string, object?> tree) => Serializer.ValuesAsync(tree).GetAwaiter().GetResult().Struct;

    static ByteString Theirs(Dictionary<string, object?> tree) => Wire.Struct([.. tree.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => (e.Key, e.Value))]);

    static Dictionary<string, object?> Map((string Key, object? Value)[] entries)
    {
        var map = new Dictionary<string, object?>();
        foreach (var (key, value) in entries) map[key] = value;
        return map;
    }

    // Nothing is written for a null, but in a list.
    static Dictionary<string, object?> WithoutNulls(Dictionary<string, object?> map) =>
        map.Where(e => e.Value is not null).ToDictionary(e => e.Key, e => WithoutNulls(e.Value));

    static object? WithoutNulls(object? value) => value switch
    {
        Dictionary<string, object?> map => WithoutNulls(map),
        object?[] list => list.Select(WithoutNulls).ToArray(),
        _ => value,
    };

    // Nested keys that begin with two underscores are not read.
    static Dictionary<string, object?> Visible(Dictionary<string, object?> map, bool top) =>
        map.Where(e => top || !e.Key.StartsWith("__", StringComparison.Ordinal)).ToDictionary(e => e.Key, e => Visible(e.Value));

    static object? Visible(object? value) => value switch
    {
        Dictionary<string, object?> map => Visible(map, top: false),
        object?[] list => list.Select(Visible).ToArray(),
        _ => value,
    };

    static object? Plain(object? value) => value switch
    {
        ImmutableDictionary<string, object?> map => map.ToDictionary(e => e.Key, e => Plain(e.Value)),
        ImmutableArray<object?> list => list.Select(Plain).ToArray(),
        _ => value,
    };

    static void AssertSorted(Struct message)
    {
        Assert.Equal(message.Fields.Keys.Order(StringComparer.Ordinal), message.Fields.Keys);
        foreach (var value in message.Fields.Values) AssertSorted(value);
    }

    static void AssertSorted(Value value)
    {
        if (value.KindCase == Value.KindOneofCase.StructValue) AssertSorted(value.StructValue);
        if (value.KindCase == Value.KindOneofCase.ListValue) foreach (var item in value.ListValue.Values) AssertSorted(item);
    }
}
