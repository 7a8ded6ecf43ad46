using System.Globalization;
using System.Numerics;

namespace MlPlatform.Preview.Projects.Yaml;

/// <summary>Numbers by the core schema of YAML 1.2.</summary>
static class CoreNumber
{
    /// <summary>The integer that a plain scalar is (<c>007</c> is seven, <c>0o17</c> and <c>0x1F</c> are octal and hexadecimal); <c>null</c> where it is none.</summary>
    public static BigInteger? Integer(string text)
    {
        if (Digits(text, text is ['-' or '+', ..] ? 1 : 0) == text.Length && char.IsAsciiDigit(text[^1]))
            return BigInteger.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (text is not ['0', 'x' or 'o', _, ..])
            return null;
        // A leading 0 keeps the first digit from being read as a sign.
        if (text[1] is 'x')
            return text.AsSpan(2).ContainsAnyExcept(Hexadecimal) ? null : BigInteger.Parse("0" + text[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return text.AsSpan(2).ContainsAnyExceptInRange('0', '7')
            ? null
            : text[2..].Aggregate(BigInteger.Zero, (number, digit) => number * 8 + (digit - '0'));
    }

    /// <summary>Whether a plain scalar is a number with a point or an exponent.</summary>
    public static bool IsFloat(string text)
    {
        var start = text is ['-' or '+', ..] ? 1 : 0;
        var at = Digits(text, start);
        var whole = at - start;
        if (at < text.Length && text[at] is '.')
        {
            var point = ++at;
            at = Digits(text, at);
            if (whole == 0 && at == point)
                return false;
        }
        else if (whole == 0)
            return false;

        if (at < text.Length && text[at] is 'e' or 'E')
        {
            at++;
            if (at < text.Length && text[at] is '-' or '+')
                at++;
            var exponent = at;
            at = Digits(text, at);
            if (at == exponent)
                return false;
        }

        return at == text.Length;
    }

    /// <summary>Whether a plain scalar is infinite, or no number by name.</summary>
    public static bool IsNotFinite(string text) =>
        (text is ['-' or '+', ..] ? text[1..] : text) is ".inf" or ".Inf" or ".INF" || text is ".nan" or ".NaN" or ".NAN";

    static readonly System.Buffers.SearchValues<char> Hexadecimal = System.Buffers.SearchValues.Create("0123456789abcdefABCDEF");

    // The position after the digits.
    static int Digits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return at;
    }
}
