using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Catalogues;

/// <summary>What a cloud charges for something that is no machine. What isn't known has none.</summary>
public sealed record Charge
{
    /// <summary>The cloud.</summary>
    public required CloudProvider Cloud { get; init; }

    /// <summary>What for, and per what.</summary>
    public required ChargeKind Kind { get; init; }

    /// <summary>US dollars.</summary>
    public required decimal Usd { get; init; }

    /// <summary>What exactly, where there are several: <c>gp3</c>, <c>tier Standard</c>.</summary>
    public string? What { get; init; }

    /// <summary>Region that it was looked up for; null where it is the same in all, or which isn't known.</summary>
    public string? Region { get; init; }

    /// <summary>Day of the list that it stands in; null where that isn't known.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Whether it was looked up; false where it is from memory, and should be told so.</summary>
    public required bool IsChecked { get; init; }

    /// <summary>Where it stands.</summary>
    public required string Source { get; init; }
}
