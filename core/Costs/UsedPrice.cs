namespace MlPlatform.Core.Costs;

/// <summary>A price that an estimate reckons with.</summary>
public sealed record UsedPrice
{
    /// <summary>What it is the price of: <c>g6.2xlarge, on demand</c>.</summary>
    public required string What { get; init; }

    /// <summary>US dollars.</summary>
    public required decimal Usd { get; init; }

    /// <summary>For how much of it: <c>hour</c>, <c>GiB</c>, <c>GiB and month</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>Region that it was looked up for; null where it is the stack's own, or the same in all.</summary>
    public string? Region { get; init; }

    /// <summary>Day of the list that it stands in; null where that isn't known.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Whether somebody looked it up; else it is from memory.</summary>
    public required bool IsChecked { get; init; }

    /// <summary>Where it stands.</summary>
    public required string Source { get; init; }
}
