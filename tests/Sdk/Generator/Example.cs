namespace Sdk.Tests.Generator;

/// <summary>Small schemas of the package <c>example</c>.</summary>
static class Example
{
    public static string Schema(
        string style = "kubernetes",
        string package = "example",
        string modules = "",
        string provider = "",
        string inputs = "",
        string outputs = "",
        string enums = "",
        string resources = "") => $$"""
        {
         "package": "{{package}}",
         "version": "1.2.3",
         "style": "{{style}}",
         "modules": { {{modules}} },
         "provider": { "inputs": { {{provider}} } },
         "inputs": { {{inputs}} },
         "outputs": { {{outputs}} },
         "enums": { {{enums}} },
         "resources": { {{resources}} }
        }
        """;

    /// <summary>An input type of one property.</summary>
    public static Generated Input(string fact, string enums = "") => Generated.From(Schema(
        inputs: $"{Nested}, \"core/v1:Thing\": {{ \"value\": {fact} }}",
        enums: enums.Length > 0 ? enums : Mode));

    /// <summary>An output type of one property.</summary>
    public static Generated Output(string fact, string style = "kubernetes") => Generated.From(Schema(
        style,
        outputs: $"{Nested}, \"core/v1:Thing\": {{ \"value\": {fact} }}",
        enums: Mode));

    public const string Mode = """ "core/v1:Mode": { "type": "string", "values": { "Off": "off", "On": "on" } } """;

    public const string Nested = """ "core/v1:Nested": { } """;
}
