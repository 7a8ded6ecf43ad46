using System.Buffers.Binary;

namespace MlPlatform.Preview.Wire;

/// <summary>The few kinds of field that a google.protobuf.Struct is made of, read off its bytes.</summary>
ref struct WireReader(ReadOnlySpan<byte> bytes)
{
    ReadOnlySpan<byte> rest = bytes;

    public readonly bool AtEnd => rest.IsEmpty;

    /// <summary>The number and the wire type of the next field: <c>number &lt;&lt; 3 | type</c>.</summary>
    public uint Tag() => (uint)Varint();

    public ulong Varint()
    {
        ulong value = 0;
        for (var shift = 0; shift < 70; shift += 7)
        {
            if (rest.IsEmpty)
                throw CutOff();
            var b = rest[0];
            rest = rest[1..];
            value |= (ulong)(b & 0x7F) << shift;
            if (b < 0x80)
                return value;
        }

        throw new WireFormatException("The properties are no protobuf message: a number has more than ten bytes.");
    }

    public double Double()
    {
        if (rest.Length < sizeof(double))
            throw CutOff();
        var value = BinaryPrimitives.ReadDoubleLittleEndian(rest);
        rest = rest[sizeof(double)..];
        return value;
    }

    public ReadOnlySpan<byte> Bytes()
    {
        var length = Varint();
        if (length > (ulong)rest.Length)
            throw CutOff();
        var value = rest[..(int)length];
        rest = rest[(int)length..];
        return value;
    }

    public void Skip(uint tag)
    {
        switch (tag & 7)
        {
            case 0:
                Varint();
                break;
            case 1:
                Double();
                break;
            case 2:
                Bytes();
                break;
            case 5 when rest.Length >= sizeof(uint):
                rest = rest[sizeof(uint)..];
                break;
            default:
                throw CutOff();
        }
    }

    static WireFormatException CutOff() => new("The properties are no protobuf message: they end in the middle of a field.");
}
