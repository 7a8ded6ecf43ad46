using System.Text;

namespace MlPlatform.Preview.Wire;

/// <summary>
/// One string for short texts that come again and again (keys, kinds, namespaces): a plan of thousands of resources has few different
/// ones. Where two texts fall on one slot, the later one takes it; that costs a copy, never a wrong text.
/// </summary>
sealed class StringPool
{
    const int Slots = 4096;
    const int LongestBytes = 48;

    // Written by many threads without a lock: a reference is written whole, and every hit is compared.
    readonly string?[] slots = new string?[Slots];

    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
            return "";
        if (utf8.Length > LongestBytes)
            return Encoding.UTF8.GetString(utf8);

        ref var slot = ref slots[Hash(utf8) & (Slots - 1)];
        var pooled = slot;
        if (pooled is not null && Ascii.Equals(utf8, pooled))
            return pooled;
        return slot = Encoding.UTF8.GetString(utf8);
    }

    public string Get(string text)
    {
        if (text.Length is 0 or > LongestBytes)
            return text;
        Span<byte> utf8 = stackalloc byte[LongestBytes];
        return Ascii.FromUtf16(text, utf8, out var written) is System.Buffers.OperationStatus.Done ? Get(utf8[..written]) : text;
    }

    static uint Hash(ReadOnlySpan<byte> utf8)
    {
        var hash = 2166136261u;
        foreach (var b in utf8)
            hash = (hash ^ b) * 16777619u;
        return hash ^ (hash >> 15);
    }
}
