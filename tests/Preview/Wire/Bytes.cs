using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace MlPlatform.Preview.Tests.Wire;

/// <summary>Properties as Google's own classes write them, which is how an SDK does.</summary>
static class Bytes
{
    public static byte[] Of(params (string Key, Google.Protobuf.WellKnownTypes.Value Value)[] fields)
    {
        var message = new Struct();
        foreach (var (key, value) in fields)
            message.Fields.Add(key, value);
        return message.ToByteArray();
    }

    public static Google.Protobuf.WellKnownTypes.Value Text(string text) => Google.Protobuf.WellKnownTypes.Value.ForString(text);

    public static Google.Protobuf.WellKnownTypes.Value Signed(string signature, params (string Key, Google.Protobuf.WellKnownTypes.Value Value)[] fields)
    {
        var message = new Struct { Fields = { ["4dabf18193072939515e22adb298388d"] = Text(signature) } };
        foreach (var (key, value) in fields)
            message.Fields.Add(key, value);
        return Google.Protobuf.WellKnownTypes.Value.ForStruct(message);
    }
}
