using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using Google.Protobuf;

namespace Pulumi.Serialization;

/// <summary>A value of a response, without the marks that it carried.</summary>
readonly record struct ReadValue(object? Value, bool IsKnown, bool IsSecret, ImmutableHashSet<Resource> Resources);

/// <summary>
/// Reads a Value message into null, bool, double, string, <see cref="ImmutableArray{T}"/> and
/// <see cref="ImmutableDictionary{TKey,TValue}"/> of object, assets and resources.
/// </summary>
ref struct ValueReader
{
    readonly Func<string, Resource> _resource;
    bool _unknown;
    bool _secret;
    ImmutableHashSet<Resource> _resources = ImmutableHashSet<Resource>.Empty;

    ValueReader(Func<string, Resource> resource) => _resource = resource;

    public static ReadValue Read(ReadOnlySpan<byte> value, Func<string, Resource> resource)
    {
        var reader = new ValueReader(resource);
        var plain = reader.Value(value);
        return new(reader._unknown ? null : plain, !reader._unknown, reader._secret, reader._resources);
    }

    /// <summary>The fields of a Struct, each with the bytes of its Value; only those that are asked for are ever read.</summary>
    public static Dictionary<string, ReadOnlyMemory<byte>> Fields(ByteString message)
    {
        var fields = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var bytes = message.Memory;
        for (var at = 0; at < bytes.Length;)
        {
            var entry = Next(bytes.Span, ref at, out var entryStart);
            var (key, valueStart, valueLength) = Entry(entry);
            fields[key] = bytes.Slice(entryStart + valueStart, valueLength);
        }

        return fields;
    }

    object? Value(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return null;
        switch (bytes[0])
        {
            case 0x11: return BinaryPrimitives.ReadDoubleLittleEndian(bytes[1..]);
            case 0x20: return bytes[1] != 0;
            case 0x1A:
                var text = Encoding.UTF8.GetString(Message(bytes));
                _unknown |= text == Signatures.Unknown;
                return text;
            case 0x2A: return Struct(Message(bytes));
            case 0x32: return List(Message(bytes));
            default: return null;
        }
    }

    ImmutableArray<object?> List(ReadOnlySpan<byte> bytes)
    {
        var list = ImmutableArray.CreateBuilder<object?>();
        for (var at = 0; at < bytes.Length;) list.Add(Value(Next(bytes, ref at, out _)));
        return list.DrainToImmutable();
    }

    object? Struct(ReadOnlySpan<byte> bytes)
    {
        var map = ImmutableDictionary.CreateBuilder<string, object?>(StringComparer.Ordinal);
        for (var at = 0; at < bytes.Length;)
        {
            var entry = Next(bytes, ref at, out _);
            var (key, start, length) = Entry(entry);

            // The engine's own notes, which are no part of the value.
            if (!key.StartsWith("__", StringComparison.Ordinal)) map[key] = Value(entry.Slice(start, length));
        }

        return map.TryGetValue(Signatures.Key, out var signature) ? Signed(signature as string, map) : map.ToImmutable();
    }

    object? Signed(string? signature, ImmutableDictionary<string, object?>.Builder map)
    {
        switch (signature)
        {
            case Signatures.Secret:
                _secret = true;
                return map.TryGetValue("value", out var secret) ? secret : throw new InvalidOperationException("Secrets must have a field called 'value'");
            case Signatures.OutputValue:
                _unknown |= !map.ContainsKey("value");
                _secret |= map.GetValueOrDefault("secret") is true;
                return map.GetValueOrDefault("value");
            case Signatures.ResourceReference:
                var resource = _resource((string)map["urn"]!);
                _resources = _resources.Add(resource);
                return resource;
            case Signatures.Asset:
                return map.TryGetValue("path", out var path) ? new FileAsset((string)path!)
                    : map.TryGetValue("uri", out var uri) ? new RemoteAsset((string)uri!)
                    : new StringAsset((string)map["text"]!);
            case Signatures.Archive:
                return map.TryGetValue("path", out path) ? new FileArchive((string)path!)
                    : map.TryGetValue("uri", out uri) ? new RemoteArchive((string)uri!)
                    : new AssetArchive(((ImmutableDictionary<string, object?>)map["assets"]!).ToDictionary(e => e.Key, e => (AssetOrArchive)e.Value!));
            default:
                return map.ToImmutable();
        }
    }

    static (string Key, int ValueStart, int ValueLength) Entry(ReadOnlySpan<byte> entry)
    {
        var key = "";
        var (valueStart, valueLength) = (0, 0);
        for (var at = 0; at < entry.Length;)
        {
            var isKey = entry[at] == 0x0A;
            var content = Next(entry, ref at, out var start);
            if (isKey) key = Encoding.UTF8.GetString(content);
            else (valueStart, valueLength) = (start, content.Length);
        }

        return (key, valueStart, valueLength);
    }

    static ReadOnlySpan<byte> Message(ReadOnlySpan<byte> value)
    {
        var at = 0;
        return Next(value, ref at, out _);
    }

    // A tag of one byte, a length, and so many bytes: all fields but numbers are of this form.
    static ReadOnlySpan<byte> Next(ReadOnlySpan<byte> bytes, scoped ref int at, out int start)
    {
        at++;
        var (length, shift) = (0, 0);
        byte current;
        do
        {
            current = bytes[at++];
            length |= (current & 0x7F) << shift;
            shift += 7;
        }
        while (current >= 0x80);

        start = at;
        at += length;
        return bytes[start..at];
    }
}
