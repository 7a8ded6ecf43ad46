using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using MlPlatform.Preview.Plans.Values;
using MlPlatform.Preview.Wire;
using static MlPlatform.Preview.Tests.Plans.Value;
using Rpc = Google.Protobuf.WellKnownTypes.Value;

namespace MlPlatform.Preview.Tests.Wire;

public sealed class StructReaderTests
{
    const string Sentinel = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
    const string SecretSignature = "1b47061264138c4ac30d75fd1eb44270";

    [Fact]
    public void Every_plain_kind_is_read() =>
        Assert.Equal(
            Object(("bool", PlanBool.Of(true)), ("list", List(Number(1), Text("x"), PlanNull.Value)), ("null", PlanNull.Value), ("number", Number(-0.5)), ("object", Object(("inner", Text("\u00e4")))), ("text", Text("")), ("nothing", PlanNull.Value)),
            Read(Bytes.Of(
                ("bool", Rpc.ForBool(true)),
                ("list", Rpc.ForList(Rpc.ForNumber(1), Rpc.ForString("x"), Rpc.ForNull())),
                ("null", Rpc.ForNull()),
                ("number", Rpc.ForNumber(-0.5)),
                ("object", Rpc.ForStruct(new Struct { Fields = { ["inner"] = Rpc.ForString("\u00e4") } })),
                ("text", Rpc.ForString("")),
                ("nothing", new Rpc()))));

    [Fact]
    public void No_bytes_are_no_properties() => Assert.Equal(PlanObject.Empty, Read([]));

    [Fact]
    public void Keys_come_out_sorted_however_they_came()
    {
        var names = Enumerable.Range(0, 100).Select(i => $"key{i}").ToArray();

        var read = Read(Bytes.Of([.. names.Reverse().Select(name => (name, Rpc.ForString(name)))]));

        Assert.Equal(names.Order(StringComparer.Ordinal), read.Keys);
        Assert.All(names, name => Assert.Equal(Text(name), read[name]));
    }

    [Fact]
    public void Of_a_key_that_comes_twice_the_last_counts()
    {
        var twice = Bytes.Of(("a", Bytes.Text("first"))).Concat(Bytes.Of(("a", Bytes.Text("second")))).ToArray();

        Assert.Equal(Object(("a", Text("second"))), Read(twice));
    }

    [Theory]
    [InlineData(Sentinel)]
    [InlineData("http://" + Sentinel + ":80")]
    public void A_text_with_the_sentinel_in_it_is_unknown(string text) => Assert.Equal(Object(("a", Unknown)), Read(Bytes.Of(("a", Bytes.Text(text)))));

    [Fact]
    public void A_secret_is_read_with_what_is_in_it()
    {
        var content = Rpc.ForStruct(new Struct { Fields = { ["token"] = Bytes.Text("t"), ["later"] = Bytes.Text(Sentinel) } });

        Assert.Equal(Object(("a", Secret(Object(("token", Text("t")), ("later", Unknown))))), Read(Bytes.Of(("a", Bytes.Signed(SecretSignature, ("value", content))))));
    }

    [Fact]
    public void Assets_and_archives_are_read()
    {
        const string asset = "c44067f5952c0a294b673a41bacd8c17", archive = "0def7320c3a5731c473e5ecbe6d01bc7";

        Assert.Equal(
            Object(
                ("path", new PlanAsset(AssetSource.Path, "a.txt")),
                ("text", new PlanAsset(AssetSource.Text, "hello")),
                ("uri", new PlanArchive(AssetSource.Uri, "https://example.com")),
                ("whole", new PlanArchive(Object(("x", new PlanAsset(AssetSource.Text, "")))))),
            Read(Bytes.Of(
                ("path", Bytes.Signed(asset, ("path", Bytes.Text("a.txt")))),
                ("text", Bytes.Signed(asset, ("text", Bytes.Text("hello")))),
                ("uri", Bytes.Signed(archive, ("uri", Bytes.Text("https://example.com")))),
                ("whole", Bytes.Signed(archive, ("assets", Rpc.ForStruct(new Struct { Fields = { ["x"] = Bytes.Signed(asset, ("text", Bytes.Text(""))) } })))))));
    }

    [Fact]
    public void References_are_read_and_an_empty_id_is_unknown()
    {
        const string reference = "5cf8f73096256a8f31e491e813e4eb8e";

        Assert.Equal(
            Object(("component", new PlanResourceReference("urn:c", null, "")), ("custom", new PlanResourceReference("urn:r", Unknown, "1.0.0"))),
            Read(Bytes.Of(
                ("component", Bytes.Signed(reference, ("urn", Bytes.Text("urn:c")))),
                ("custom", Bytes.Signed(reference, ("urn", Bytes.Text("urn:r")), ("id", Bytes.Text("")), ("packageVersion", Bytes.Text("1.0.0")))))));
    }

    [Fact]
    public void Output_values_become_what_they_stand_for()
    {
        const string output = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
        var bytes = Bytes.Of(
            ("known", Bytes.Signed(output, ("value", Bytes.Text("x")), ("dependencies", Rpc.ForList(Bytes.Text("urn:b"), Bytes.Text("urn:a"))))),
            ("secret", Bytes.Signed(output, ("value", Bytes.Text("x")), ("secret", Rpc.ForBool(true)))),
            ("unknown", Bytes.Signed(output)));

        Assert.Equal(Object(("known", Text("x")), ("secret", Secret("x")), ("unknown", Unknown)), Read(bytes));
        Assert.Equal(
            Object(("known", new PlanOutput(Text("x"), ["urn:a", "urn:b"])), ("secret", new PlanOutput(Secret("x"), [])), ("unknown", new PlanOutput(Unknown, []))),
            new StructReader(new StringPool(), keepOutputs: true).Read(bytes));
    }

    [Fact]
    public void A_signature_that_is_not_known_is_refused_without_a_word_of_its_content()
    {
        var error = Assert.Throws<WireFormatException>(() => Read(Bytes.Of(("a", Bytes.Signed("ffffffffffffffffffffffffffffffff", ("value", Bytes.Text("hunter2")))))));

        Assert.Equal("The properties hold a kind of value that this engine doesn't know (by its signature).", error.Message);
    }

    [Fact]
    public void Bytes_that_are_cut_off_anywhere_are_refused_or_read_as_less()
    {
        var whole = Bytes.Of(("a", Rpc.ForList(Rpc.ForNumber(1), Rpc.ForString("x"))), ("b", Rpc.ForBool(true)));

        for (var length = 0; length < whole.Length; length++)
        {
            var part = whole[..length];
            if (Record.Exception(() => Read(part)) is { } error)
                Assert.IsType<WireFormatException>(error);
        }
    }

    [Fact]
    public void Values_that_are_nested_too_deep_are_refused()
    {
        var value = Rpc.ForNumber(1);
        for (var i = 0; i < 200; i++)
            value = Rpc.ForList(value);

        Assert.Equal("The properties are nested more than 100 deep.", Assert.Throws<WireFormatException>(() => Read(Bytes.Of(("a", value)))).Message);
    }

    [Fact]
    public void Fields_that_are_not_known_are_passed_over()
    {
        var bytes = new byte[] { 0x10, 0x05, 0x1A, 0x01, 0x41, 0x21, 0, 0, 0, 0, 0, 0, 0, 0, 0x2D, 0, 0, 0, 0 }.Concat(Bytes.Of(("a", Rpc.ForBool(true)))).ToArray();

        Assert.Equal(Object(("a", PlanBool.Of(true))), Read(bytes));
    }

    static PlanObject Read(byte[] bytes) => new StructReader(new StringPool()).Read(bytes);
}
