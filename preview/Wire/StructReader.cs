using System.Buffers;
using MlPlatform.Preview.Plans.Values;

namespace MlPlatform.Preview.Wire;

/// <summary>
/// Reads properties straight from the bytes of a google.protobuf.Struct into plan values, with no tree of messages between.
/// </summary>
/// <param name="pool">Where texts that come again are kept once.</param>
/// <param name="keepOutputs">
/// Whether output values stay as they are. Only remote components see them; for all others the engine puts in their place the value, a
/// secret or an unknown, and keeps their dependencies apart.
/// </param>
sealed class StructReader(StringPool pool, bool keepOutputs = false)
{
    // A value costs up to three levels of protobuf's own hundred; nothing that a program sends comes near.
    const int Deepest = 100;

    /// <summary>The properties of a whole message.</summary>
    public PlanObject Read(ReadOnlySpan<byte> properties) =>
        ReadStruct(properties, 0) switch
        {
            PlanObject fields => fields,
            _ => throw new WireFormatException("The properties are a single secret, asset or reference where an object of properties must be."),
        };

    /// <summary>One google.protobuf.Value.</summary>
    public PlanValue ReadValue(ReadOnlySpan<byte> value) => ReadValue(value, 0);

    PlanValue ReadValue(ReadOnlySpan<byte> bytes, int depth)
    {
        if (depth > Deepest)
            throw new WireFormatException($"The properties are nested more than {Deepest} deep.");

        PlanValue value = PlanNull.Value;
        var reader = new WireReader(bytes);
        while (!reader.AtEnd)
        {
            var tag = reader.Tag();
            switch (tag)
            {
                case 1 << 3:
                    reader.Varint();
                    value = PlanNull.Value;
                    break;
                case 2 << 3 | 1:
                    value = new PlanNumber(reader.Double());
                    break;
                case 3 << 3 | 2:
                    value = ReadText(reader.Bytes());
                    break;
                case 4 << 3:
                    value = PlanBool.Of(reader.Varint() != 0);
                    break;
                case 5 << 3 | 2:
                    value = ReadStruct(reader.Bytes(), depth + 1);
                    break;
                case 6 << 3 | 2:
                    value = ReadList(reader.Bytes(), depth + 1);
                    break;
                default:
                    reader.Skip(tag);
                    break;
            }
        }

        return value;
    }

    PlanValue ReadText(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
            return PlanString.Empty;
        return utf8.Length >= PlanUnknown.Sentinel.Length && utf8.IndexOf("04da6b54-80e4-46f7-96ec-b56ff0331ba9"u8) >= 0
            ? PlanUnknown.Value
            : new PlanString(pool.Get(utf8));
    }

    PlanList ReadList(ReadOnlySpan<byte> bytes, int depth)
    {
        var items = ArrayPool<PlanValue>.Shared.Rent(8);
        var count = 0;
        var reader = new WireReader(bytes);
        while (!reader.AtEnd)
        {
            var tag = reader.Tag();
            if (tag != (1 << 3 | 2))
            {
                reader.Skip(tag);
                continue;
            }

            if (count == items.Length)
                Grow(ref items);
            items[count++] = ReadValue(reader.Bytes(), depth);
        }

        var list = count == 0 ? PlanList.Empty : new PlanList(items.AsSpan(0, count).ToArray());
        ArrayPool<PlanValue>.Shared.Return(items, clearArray: true);
        return list;
    }

    PlanValue ReadStruct(ReadOnlySpan<byte> bytes, int depth)
    {
        var keys = ArrayPool<string>.Shared.Rent(16);
        var values = ArrayPool<PlanValue>.Shared.Rent(16);
        var count = 0;
        var sorted = true;
        var signed = false;
        var reader = new WireReader(bytes);
        while (!reader.AtEnd)
        {
            var tag = reader.Tag();
            if (tag != (1 << 3 | 2))
            {
                reader.Skip(tag);
                continue;
            }

            if (count == keys.Length)
                Grow(ref keys);
            if (count == values.Length)
                Grow(ref values);
            (keys[count], values[count]) = ReadEntry(reader.Bytes(), depth);
            sorted &= count == 0 || string.CompareOrdinal(keys[count - 1], keys[count]) < 0;
            signed |= keys[count] == Signatures.Key;
            count++;
        }

        var fields = count == 0 ? PlanObject.Empty
            : sorted ? new PlanObject(keys.AsSpan(0, count).ToArray(), values.AsSpan(0, count).ToArray())
            : new PlanObject(Enumerable.Range(0, count).Select(i => KeyValuePair.Create(keys[i], values[i])));
        ArrayPool<string>.Shared.Return(keys, clearArray: true);
        ArrayPool<PlanValue>.Shared.Return(values, clearArray: true);
        return signed ? SignedValues.Read(fields, keepOutputs) : fields;
    }

    (string Key, PlanValue Value) ReadEntry(ReadOnlySpan<byte> bytes, int depth)
    {
        var key = "";
        PlanValue value = PlanNull.Value;
        var reader = new WireReader(bytes);
        while (!reader.AtEnd)
        {
            var tag = reader.Tag();
            switch (tag)
            {
                case 1 << 3 | 2:
                    key = pool.Get(reader.Bytes());
                    break;
                case 2 << 3 | 2:
                    value = ReadValue(reader.Bytes(), depth);
                    break;
                default:
                    reader.Skip(tag);
                    break;
            }
        }

        return (key, value);
    }

    static void Grow<T>(ref T[] array)
    {
        var larger = ArrayPool<T>.Shared.Rent(array.Length * 2);
        array.CopyTo(larger, 0);
        ArrayPool<T>.Shared.Return(array, clearArray: true);
        array = larger;
    }
}
