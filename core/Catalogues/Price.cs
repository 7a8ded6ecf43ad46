using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Catalogues;

/// <summary>A price that was looked up, or that the stack gives; never one that was guessed.</summary>
public sealed record Price
{
    /// <summary>US dollars an hour.</summary>
    public required decimal UsdPerHour { get; init; }

    /// <summary>How the machine is bought at it.</summary>
    public required CapacityType Capacity { get; init; }

    /// <summary>Region that it was looked up for; null where the stack gives it, for its own region.</summary>
    public string? Region { get; init; }

    /// <summary>Day of the list that it stands in; null where the stack gives it.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Where it stands.</summary>
    public required string Source { get; init; }

    /// <summary>Whether it is of a region: what isn't must be told with the region that it is of.</summary>
    /// <param name="region">The region.</param>
    public bool HoldsIn(string? region) => Region is null || Region == region;
}
