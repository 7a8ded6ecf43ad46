using System.Buffers.Binary;
using System.Text;
using Google.Protobuf;

namespace Pulumi.Serialization;

/// <summary>
/// Writes google.protobuf Struct and Value messages from the last byte to the first: the length that stands before each
/// message is then known when it is written, and nothing is measured twice.
/// </summary>
sealed class StructWriter
{
    const byte NullValue = 0x08, NumberValue = 0x11, StringValue = 0x1A, BoolValue = 0x20, StructValue = 0x2A, ListValue = 0x32;
    const byte First = 0x0A, Second = 0x12;

    byte[] _buffer = new byte[4096];
    int _start;

    public StructWriter() => _start = _buffer.Length;

    /// <summary>How much is written; the mark of what comes before it.</summary>
    public int Written => _buffer.Length - _start;

    public void Clear() => _start = _buffer.Length;

    public ByteString ToByteString() => ByteString.CopyFrom(_buffer, _start, Written);

    public ReadOnlyMemory<byte> Memory => _buffer.AsMemory(_start);

    public void Null()
    {
        Byte(0);
        Byte(NullValue);
    }

    public void Bool(bool value)
    {
        Byte(value ? (byte)1 : (byte)0);
        Byte(BoolValue);
    }

    public void Number(double value)
    {
        Need(8);
        _start -= 8;
        BinaryPrimitives.WriteDoubleLittleEndian(_buffer.AsSpan(_start), value);
        Byte(NumberValue);
    }

    public void String(string value)
    {
        Text(value);
        Byte(StringValue);
    }

    /// <summary>Closes the fields written since <paramref name="mark"/> to a Value that is a struct.</summary>
    public void EndStruct(int mark) => Length(mark, StructValue);

    /// <summary>Closes the elements written since <paramref name="mark"/> to a Value that is a list.</summary>
    public void EndList(int mark) => Length(mark, ListValue);

    /// <summary>Closes the Value written since <paramref name="mark"/> to an element of a list.</summary>
    public void EndElement(int mark) => Length(mark, First);

    /// <summary>Closes the Value written since <paramref name="mark"/> to a field of a struct.</summary>
    public void EndField(int mark, string key)
    {
        Length(mark, Second);
        Text(key);
        Byte(First);
        Length(mark, First);
    }

    void Text(string value)
    {
        var length = Encoding.UTF8.GetByteCount(value);
        Need(length);
        _start -= length;
        Encoding.UTF8.GetBytes(value, _buffer.AsSpan(_start, length));
        Varint((uint)length);
    }

    void Length(int mark, byte tag)
    {
        Varint((uint)(Written - mark));
        Byte(tag);
    }

    void Varint(uint value)
    {
        if (value < 0x80)
        {
            Byte((byte)value);
            return;
        }

        var size = (38 - int.LeadingZeroCount((int)value)) / 7;
        Need(size);
        _start -= size;
        for (var i = 0; i < size; i++)
        {
            _buffer[_start + i] = (byte)(i < size - 1 ? (value & 0x7F) | 0x80 : value);
            value >>= 7;
        }
    }

    void Byte(byte value)
    {
        if (_start == 0) Need(1);
        _buffer[--_start] = value;
    }

    void Need(int size)
    {
        if (size <= _start) return;
        var larger = new byte[Math.Max(_buffer.Length * 2, _buffer.Length + size)];
        var written = Written;
        _buffer.AsSpan(_start).CopyTo(larger.AsSpan(larger.Length - written));
        (_buffer, _start) = (larger, larger.Length - written);
    }
}
