using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace MlPlatform.Core.Networks;

/// <summary>A range of IPv4 addresses.</summary>
/// <param name="Address">The first address.</param>
/// <param name="Prefix">Bits that all addresses of the range share.</param>
readonly record struct Cidr(uint Address, int Prefix)
{
    /// <summary>The last address.</summary>
    public uint Last => Address | ~Mask(Prefix);

    /// <summary>Reads <c>10.0.0.0/16</c>; an address with bits beyond the prefix (<c>10.0.0.1/16</c>) is none, nor is IPv6.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Cidr cidr) =>
        TryRead(text, out cidr) && (cidr.Address & ~Mask(cidr.Prefix)) == 0;

    /// <summary>The range that a text means which is none: that of <c>10.0.0.1/16</c> is <c>10.0.0.0/16</c>, of <c>203.0.113.7</c> itself; null where none can be guessed.</summary>
    public static Cidr? Near(string text) =>
        TryRead(text, out var cidr) || TryRead($"{text}/32", out cidr) ? cidr with { Address = cidr.Address & Mask(cidr.Prefix) } : null;

    static bool TryRead(string? text, out Cidr cidr)
    {
        cidr = default;
        var parts = text?.Split('/');
        // IPAddress reads '10.1' as 10.0.0.1 and 0x or octal parts too: only what it writes back the same is meant so.
        if (parts is not [var address, var length]
            || !IPAddress.TryParse(address, out var ip)
            || ip.AddressFamily != AddressFamily.InterNetwork
            || ip.ToString() != address
            || !int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var prefix)
            || prefix > 32
            || prefix.ToString(CultureInfo.InvariantCulture) != length)
        {
            return false;
        }

        cidr = new(BinaryPrimitives.ReadUInt32BigEndian(ip.GetAddressBytes()), prefix);
        return true;
    }

    /// <summary>Whether all of the other range lies in this one.</summary>
    public bool Contains(Cidr other) => other.Prefix >= Prefix && other.Address >= Address && other.Last <= Last;

    /// <summary>Whether an address is in both.</summary>
    public bool Overlaps(Cidr other) => Address <= other.Last && other.Address <= Last;

    /// <summary>How many addresses there are in it.</summary>
    public long Count => 1L << (32 - Prefix);

    /// <summary>The range in so many equal parts; a power of two.</summary>
    public IReadOnlyList<Cidr> Split(int parts)
    {
        var prefix = Prefix + int.Log2(parts);
        var (address, size) = (Address, 1u << (32 - prefix));
        return [.. Enumerable.Range(0, parts).Select(part => new Cidr(address + ((uint)part * size), prefix))];
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, Address);
        return $"{new IPAddress(bytes)}/{Prefix}";
    }

    static uint Mask(int prefix) => prefix == 0 ? 0 : uint.MaxValue << (32 - prefix);
}
