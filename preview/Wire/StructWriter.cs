using Google.Protobuf;
using MlPlatform.Preview.Plans.Values;

namespace MlPlatform.Preview.Wire;

/// <summary>Plan values as the bytes of a google.protobuf.Struct: the way back, for what the engine itself has to say.</summary>
static class StructWriter
{
    public static ByteString Write(PlanObject properties) => ByteString.CopyFrom(Struct(properties));

    static byte[] Struct(PlanObject fields)
    {
        using var stream = new MemoryStream();
        using (var output = new CodedOutputStream(stream, leaveOpen: true))
        {
            for (var i = 0; i < fields.Count; i++)
                Message(output, 1, Entry(fields.Keys[i], fields.Values[i]));
        }

        return stream.ToArray();
    }

    static byte[] Entry(string key, PlanValue value)
    {
        using var stream = new MemoryStream();
        using (var output = new CodedOutputStream(stream, leaveOpen: true))
        {
            output.WriteTag(1, WireFormat.WireType.LengthDelimited);
            output.WriteString(key);
            Message(output, 2, Value(value));
        }

        return stream.ToArray();
    }

    static byte[] Value(PlanValue value)
    {
        using var stream = new MemoryStream();
        using (var output = new CodedOutputStream(stream, leaveOpen: true))
            WriteValue(output, value);
        return stream.ToArray();
    }

    static void WriteValue(CodedOutputStream output, PlanValue value)
    {
        switch (value)
        {
            case PlanNull:
                output.WriteTag(1, WireFormat.WireType.Varint);
                output.WriteEnum(0);
                break;
            case PlanNumber number:
                output.WriteTag(2, WireFormat.WireType.Fixed64);
                output.WriteDouble(number.Value);
                break;
            case PlanString text:
                Text(output, text.Value);
                break;
            case PlanUnknown:
                Text(output, PlanUnknown.Sentinel);
                break;
            case PlanBool truth:
                output.WriteTag(4, WireFormat.WireType.Varint);
                output.WriteBool(truth.Value);
                break;
            case PlanObject fields:
                Message(output, 5, Struct(fields));
                break;
            case PlanList list:
                Message(output, 6, List(list));
                break;
            default:
                Message(output, 5, Struct(SignedObjects.Of(value)));
                break;
        }
    }

    static byte[] List(PlanList list)
    {
        using var stream = new MemoryStream();
        using (var output = new CodedOutputStream(stream, leaveOpen: true))
        {
            foreach (var item in list.Items)
                Message(output, 1, Value(item));
        }

        return stream.ToArray();
    }

    static void Text(CodedOutputStream output, string text)
    {
        output.WriteTag(3, WireFormat.WireType.LengthDelimited);
        output.WriteString(text);
    }

    static void Message(CodedOutputStream output, int field, byte[] message)
    {
        output.WriteTag(field, WireFormat.WireType.LengthDelimited);
        output.WriteBytes(UnsafeByteOperations.UnsafeWrap(message));
    }
}
