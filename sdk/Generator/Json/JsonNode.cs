namespace Pulumi.Generator.Json;

/// <summary>A JSON value and where it starts in the text.</summary>
abstract record JsonNode(int Position);

sealed record JsonObject(int Position, List<JsonMember> Members) : JsonNode(Position);

sealed record JsonMember(string Name, int Position, JsonNode Value);

sealed record JsonArray(int Position, List<JsonNode> Items) : JsonNode(Position);

sealed record JsonString(int Position, string Text) : JsonNode(Position);

/// <summary>A number, <c>true</c>, <c>false</c> or <c>null</c>, as it is written, which is also how C# writes it.</summary>
sealed record JsonLiteral(int Position, string Text) : JsonNode(Position);
