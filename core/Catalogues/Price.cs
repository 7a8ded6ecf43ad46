namespace MlPlatform.Core.Catalogues;

/// <summary>A price that was looked up, never one that was guessed.</summary>
public sealed record Price
{
    /// <summary>US dollars an hour.</summary>
    public required decimal UsdPerHour { get; init; }

    /// <summary>Region that it holds for.</summary>
    public required string Region { get; init; }

    /// <summary>Day of the list that it stands in.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Where it stands.</summary>
    public required string Source { get; init; }
}
