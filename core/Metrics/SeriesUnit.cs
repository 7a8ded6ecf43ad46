namespace MlPlatform.Core.Metrics;

/// <summary>Whether the values of a series can be added up over pods.</summary>
public enum SeriesUnit
{
    /// <summary>An amount: requests, tokens, bytes, seconds. Those of two pods add up.</summary>
    Amount,

    /// <summary>A percentage, 0 to 100. Those of two pods don't add up.</summary>
    Percent,

    /// <summary>A share, 0 to 1. Those of two pods don't add up.</summary>
    Ratio,
}
