using Microsoft.CodeAnalysis;

namespace Sdk.Tests.Generator;

public sealed class SchemaDiagnosticTests
{
    [Theory]
    [InlineData("", "the text ends where a value is expected", 0, 0)]
    [InlineData("[]", "a schema is an object", 0, 0)]
    [InlineData("{ \"package\": \"a\" \"version\": \"1\" }", "'\"' where '}' is expected", 0, 17)]
    [InlineData("{\n \"package\": tru }", "'t' where a value is expected", 1, 12)]
    [InlineData("{\n \"package\": \"a\\q\" }", "'q' where an escape sequence is expected", 1, 15)]
    [InlineData("{ \"package\": \"a", "the text ends where the end of the string is expected", 0, 15)]
    [InlineData("{ } x", "'x' where the end is expected", 0, 4)]
    [InlineData("{ \"package\": \"a\", \"package\": \"b\" }", "\"package\" is there twice", 0, 18)]
    [InlineData("{ \"version\": \"1\" }", "\"package\" is missing", 0, 0)]
    [InlineData("{ \"package\": 1 }", "a string is expected", 0, 13)]
    public void What_is_not_JSON_or_not_a_schema_is_an_error_at_its_place(string schema, string message, int line, int column)
    {
        var diagnostic = Assert.Single(Generated.Diagnostics(schema));

        Assert.Equal(("PSG001", DiagnosticSeverity.Error), (diagnostic.Id, diagnostic.Severity));
        Assert.Equal($"The schema is malformed: {message}", diagnostic.GetMessage());
        var place = diagnostic.Location.GetLineSpan();
        Assert.Equal(("schema/example.json", line, column), (place.Path, place.StartLinePosition.Line, place.StartLinePosition.Character));
    }

    [Theory]
    [InlineData("\"string?]\"", "\"string?]\" is not a type")]
    [InlineData("\"(string\"", "\"(string\" is not a type")]
    [InlineData("\"\"", "\"\" is not a type")]
    [InlineData("\"core/v1:Absent[]\"", "the schema has no type \"core/v1:Absent\"")]
    [InlineData("{ \"secret\": true }", "\"type\" is missing")]
    [InlineData("{ \"type\": \"string\", \"env\": \"HOME\" }", "\"env\" is an array")]
    [InlineData("{ \"type\": \"string\", \"const\": null }", "a string, a number or a boolean is expected")]
    public void A_fact_that_makes_no_sense_is_an_error(string fact, string message) =>
        Assert.Equal($"The schema is malformed: {message}", Message(Example.Schema(inputs: $"\"core/v1:Thing\": {{ \"value\": {fact} }}")));

    [Fact]
    public void A_style_is_one_of_three() =>
        Assert.Equal("The schema is malformed: the style is \"other\"; it is kubernetes, tfbridge or azure-native", Message(Example.Schema("other")));

    [Fact]
    public void An_id_names_a_module_and_a_type() =>
        Assert.Equal("The schema is malformed: \"Thing\" is not an id; one is <module>:<Name>", Message(Example.Schema(inputs: """ "Thing": { } """)));

    [Fact]
    public void An_enum_is_of_strings_or_numbers() =>
        Assert.Equal(
            "The schema is malformed: an enum is of string, int or number, not \"bool\"",
            Message(Example.Schema(enums: """ "core/v1:Mode": { "type": "bool", "values": { } } """)));

    [Fact]
    public void A_default_is_a_value_of_its_enum() =>
        Assert.Equal(
            "The schema is malformed: the enum \"core/v1:Mode\" has no value \"auto\"",
            Message(Example.Schema(inputs: """ "core/v1:Thing": { "value": { "type": "core/v1:Mode", "default": "auto" } } """, enums: Example.Mode)));

    static string Message(string schema) => Assert.Single(Generated.Diagnostics(schema)).GetMessage();
}
