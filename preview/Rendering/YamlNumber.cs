using System.Globalization;

namespace MlPlatform.Preview.Rendering;

/// <summary>Numbers as YAML 1.1 and 1.2 both read them: the shortest digits that give the same number.</summary>
static class YamlNumber
{
    // Up to here a double holds every integer, and its digits say the same as its exponent form.
    const double LargestWhole = 9007199254740992;

    public static string Text(double number)
    {
        if (double.IsNaN(number))
            return ".nan";
        if (double.IsInfinity(number))
            return number > 0 ? ".inf" : "-.inf";
        if (Math.Abs(number) <= LargestWhole && number == Math.Truncate(number))
            return ((long)number).ToString(CultureInfo.InvariantCulture);

        // YAML 1.1 takes 1E-07 for a text: its numbers with an exponent have a point.
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        var exponent = text.IndexOf('E', StringComparison.Ordinal);
        return exponent < 0 || text.AsSpan(0, exponent).Contains('.') ? text : text.Insert(exponent, ".0");
    }
}
