using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Catalogues;

/// <summary>A region of a cloud.</summary>
public sealed record Region
{
    /// <summary>The cloud.</summary>
    public required CloudProvider Cloud { get; init; }

    /// <summary>The cloud's name for it, such as <c>us-east-1</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its zones, those that every account has first; empty where each account has other ones.</summary>
    public required IReadOnlyList<string> Zones { get; init; }

    /// <summary>Where that stands.</summary>
    public required string Source { get; init; }
}
