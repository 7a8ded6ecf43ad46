using System.Globalization;

namespace MlPlatform.Preview.Display;

/// <summary>Numbers as people read them.</summary>
static class Numbers
{
    /// <summary>With commas between thousands, and three digits after the point at most: <c>10,000</c>.</summary>
    public static string Plain(decimal number) => number.ToString("#,0.###", CultureInfo.InvariantCulture);

    /// <summary>A share in whole percent: <c>70 %</c>.</summary>
    public static string Percent(decimal share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0} %");

    /// <summary>A count with its noun: <c>1 node</c>, <c>1,200 nodes</c>.</summary>
    public static string Count(long count, string noun) => $"{Plain(count)} {noun}{(count == 1 ? "" : "s")}";
}
