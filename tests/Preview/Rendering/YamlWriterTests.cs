using System.Buffers;
using System.Text;
using MlPlatform.Preview.Plans.Values;
using MlPlatform.Preview.Rendering;
using static MlPlatform.Preview.Tests.Plans.Value;

namespace MlPlatform.Preview.Tests.Rendering;

public sealed class YamlWriterTests
{
    [Fact]
    public void Mappings_and_lists_stand_as_kubectl_writes_them() =>
        Assert.Equal(
            """
            empty: {}
            list:
            - a: 1
              b:
              - x
              - - z
                - []
            - 2
            none: []
            null: null
            object:
              inner: true

            """.Replace("null: null", "\"null\": null", StringComparison.Ordinal),
            Write(Object(
                ("empty", PlanObject.Empty),
                ("list", List(Object(("a", Number(1)), ("b", List(Text("x"), List(Text("z"), PlanList.Empty)))), Number(2))),
                ("none", PlanList.Empty),
                ("null", PlanNull.Value),
                ("object", Object(("inner", PlanBool.Of(true)))))));

    [Theory]
    [InlineData("plain text", "plain text")]
    [InlineData("registry.example.com/a/b:1.4.2", "registry.example.com/a/b:1.4.2")]
    [InlineData("--port=8000", "--port=8000")]
    [InlineData("-c", "-c")]
    [InlineData("8Gi", "8Gi")]
    [InlineData("500m", "500m")]
    [InlineData("a#b", "a#b")]
    [InlineData("ä€🚀", "ä€🚀")]
    [InlineData("<computed>", "<computed>")]
    [InlineData("", "\"\"")]
    [InlineData("yes", "\"yes\"")]
    [InlineData("No", "\"No\"")]
    [InlineData("on", "\"on\"")]
    [InlineData("OFF", "\"OFF\"")]
    [InlineData("null", "\"null\"")]
    [InlineData("~", "\"~\"")]
    [InlineData("y", "\"y\"")]
    [InlineData("=", "\"=\"")]
    [InlineData("1", "\"1\"")]
    [InlineData("1.5", "\"1.5\"")]
    [InlineData("1e3", "\"1e3\"")]
    [InlineData("0x1F", "\"0x1F\"")]
    [InlineData("0o17", "\"0o17\"")]
    [InlineData("1_000", "\"1_000\"")]
    [InlineData("12:30", "\"12:30\"")]
    [InlineData("2026-11-24", "\"2026-11-24\"")]
    [InlineData(".inf", "\".inf\"")]
    [InlineData("-1", "\"-1\"")]
    [InlineData("- a", "\"- a\"")]
    [InlineData("---", "\"---\"")]
    [InlineData("a: b", "\"a: b\"")]
    [InlineData("a:", "\"a:\"")]
    [InlineData("a #b", "\"a #b\"")]
    [InlineData(" a", "\" a\"")]
    [InlineData("a ", "\"a \"")]
    [InlineData("{a}", "\"{a}\"")]
    [InlineData("[secret]", "\"[secret]\"")]
    [InlineData("*a", "\"*a\"")]
    [InlineData("!a", "\"!a\"")]
    [InlineData("a\tb", "\"a\\tb\"")]
    [InlineData("a\"b\\", "a\"b\\")]
    [InlineData("\"a\"\\", "\"\\\"a\\\"\\\\\"")]
    [InlineData("a\rb", "\"a\\rb\"")]
    [InlineData("\u0085\u2028\u0001", "\"\\u0085\\u2028\\u0001\"")]
    public void A_text_is_quoted_where_yaml_would_read_something_else(string text, string yaml) => Assert.Equal($"a: {yaml}\n", Write(Object(("a", Text(text)))));

    [Fact]
    public void Half_a_character_is_marked_as_lost() => Assert.Equal("a: \"x\ufffdy\"\n", Write(Object(("a", Text("x\ud800y")))));

    [Theory]
    [InlineData("a\nb", "|-\n  a\n  b\n")]
    [InlineData("a\nb\n", "|\n  a\n  b\n")]
    [InlineData("a\n\n  b\n\n", "|+\n  a\n\n    b\n\n")]
    [InlineData("#!/bin/sh\nset -e\n", "|\n  #!/bin/sh\n  set -e\n")]
    [InlineData("\na", "\"\\na\"\n")]
    [InlineData(" a\nb", "\" a\\nb\"\n")]
    [InlineData("a\r\nb", "\"a\\r\\nb\"\n")]
    public void A_text_of_several_lines_is_a_block_where_it_can_be(string text, string yaml) => Assert.Equal($"a: {yaml}", Write(Object(("a", Text(text)))));

    [Theory]
    [InlineData(3, "3")]
    [InlineData(-7, "-7")]
    [InlineData(0.5, "0.5")]
    [InlineData(-0.0, "0")]
    [InlineData(1e15, "1000000000000000")]
    [InlineData(1e21, "1.0E+21")]
    [InlineData(1.5e-7, "1.5E-07")]
    [InlineData(1e-7, "1.0E-07")]
    [InlineData(double.NaN, ".nan")]
    [InlineData(double.NegativeInfinity, "-.inf")]
    public void A_number_has_its_shortest_digits(double number, string yaml) => Assert.Equal($"a: {yaml}\n", Write(Object(("a", Number(number)))));

    [Fact]
    public void Secrets_and_unknowns_read_as_such() =>
        Assert.Equal("a: \"[secret]\"\nb: <computed>\nc: \"[secret]\"\n", Write(Object(("a", Secret("hunter2")), ("b", Unknown), ("c", Secret(Unknown)))));

    [Fact]
    public void What_yaml_has_no_kind_for_is_described() =>
        Assert.Equal(
            "a:\n  asset:\n    path: a.txt\nb:\n- resource: urn:x\nc:\n  archive:\n    uri: https://example.com\nd:\n  archive:\n    f:\n      asset:\n        text: hello\ne: x\n",
            Write(Object(
                ("a", new PlanAsset(AssetSource.Path, "a.txt")),
                ("b", List(new PlanResourceReference("urn:x", Unknown, ""))),
                ("c", new PlanArchive(AssetSource.Uri, "https://example.com")),
                ("d", new PlanArchive(Object(("f", new PlanAsset(AssetSource.Text, "hello"))))),
                ("e", new PlanOutput(Text("x"), [])))));

    [Fact]
    public void A_key_of_more_letters_than_yaml_takes_is_marked()
    {
        var key = new string('k', 1100);

        Assert.Equal($"? {key}\n: 1\n", Write(Object((key, Number(1)))));
    }

    static string Write(PlanValue value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        new YamlWriter(buffer).Document(value);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
