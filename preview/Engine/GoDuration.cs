using System.Buffers;

namespace MlPlatform.Preview.Engine;

/// <summary>Durations as Go writes them (<c>1h30m</c>, <c>300000000000ns</c>), which is how timeouts stand in the protocol.</summary>
static class GoDuration
{
    static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");

    static readonly (string Unit, double Ticks)[] Units =
    [
        ("ns", 0.01),
        ("us", TimeSpan.TicksPerMicrosecond),
        ("µs", TimeSpan.TicksPerMicrosecond),
        ("ms", TimeSpan.TicksPerMillisecond),
        ("s", TimeSpan.TicksPerSecond),
        ("m", TimeSpan.TicksPerMinute),
        ("h", TimeSpan.TicksPerHour),
    ];

    /// <summary>The duration, <c>null</c> where the text is none.</summary>
    public static TimeSpan? Parse(string text)
    {
        var rest = text.AsSpan();
        if (rest.IsEmpty)
            return null;

        double ticks = 0;
        while (!rest.IsEmpty && rest is not "0")
        {
            var digits = rest.IndexOfAnyExcept(Digits);
            if (digits <= 0 || !double.TryParse(rest[..digits], out var amount))
                return null;
            rest = rest[digits..];
            var unit = rest.IndexOfAny(Digits);
            var name = unit < 0 ? rest : rest[..unit];
            var factor = FactorOf(name);
            if (factor is null)
                return null;
            ticks += amount * factor.Value;
            rest = rest[name.Length..];
        }

        return ticks < long.MaxValue ? TimeSpan.FromTicks((long)Math.Round(ticks)) : null;
    }

    static double? FactorOf(ReadOnlySpan<char> name)
    {
        foreach (var (unit, ticks) in Units)
        {
            if (name.SequenceEqual(unit))
                return ticks;
        }

        return null;
    }
}
