using Google.Protobuf;
using Pulumi.Serialization;
using ProtoStruct = Google.Protobuf.WellKnownTypes.Struct;
using ProtoValue = Google.Protobuf.WellKnownTypes.Value;

namespace Sdk.Tests;

/// <summary>Reads what goes over the wire with protobuf's own classes, as JSON text in the order of the wire.</summary>
static class Wire
{
    public const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
    public const string SignatureKey = "4dabf18193072939515e22adb298388d";
    public const string SecretSignature = "1b47061264138c4ac30d75fd1eb44270";

    public static string Text(ByteString properties) => JsonFormatter.Default.Format(ProtoStruct.Parser.ParseFrom(properties));

    public static async Task<string> TextAsync(ResourceArgs args) => Text((await Serializer.ArgumentsAsync(args)).Struct);

    public static async Task<string> TextAsync(object? value)
    {
        var properties = await Serializer.ValuesAsync(new Dictionary<string, object?> { ["v"] = value });
        return ProtoStruct.Parser.ParseFrom(properties.Struct).Fields.TryGetValue("v", out var field) ? JsonFormatter.Default.Format(field) : "absent";
    }

    /// <summary>Runs for a moment, so that whoever waits for it really has to.</summary>
    public static async Task<int> LaterAsync()
    {
        await Task.Delay(20);
        return 1;
    }

    public static string Secret(string value) => $$"""{ "{{SignatureKey}}": "{{SecretSignature}}", "value": {{value}} }""";

    public static ByteString Struct(params (string Key, object? Value)[] fields)
    {
        var message = new ProtoStruct();
        foreach (var (key, value) in fields) message.Fields.Add(key, Value(value));
        return message.ToByteString();
    }

    public static ProtoValue Value(object? value) => value switch
    {
        null => ProtoValue.ForNull(),
        ProtoValue already => already,
        string text => ProtoValue.ForString(text),
        bool flag => ProtoValue.ForBool(flag),
        int number => ProtoValue.ForNumber(number),
        double number => ProtoValue.ForNumber(number),
        object?[] list => ProtoValue.ForList([.. list.Select(Value)]),
        Dictionary<string, object?> map => ProtoValue.ForStruct(ProtoStruct.Parser.ParseFrom(Struct([.. map.Select(e => (e.Key, e.Value))]))),
        _ => throw new ArgumentException($"{value.GetType()} has no form on the wire", nameof(value)),
    };
}
