using System.ComponentModel.DataAnnotations;

namespace MlPlatform.Core.Tests.Settings;

/// <summary>A record with every kind of value that settings hold.</summary>
public sealed record Everything
{
    public required string Text { get; init; }

    public bool Flag { get; init; }

    [Range(1, 10)]
    public int Whole { get; init; } = 3;

    [Range(0.5, 2.5)]
    public double Number { get; init; } = 1;

    public int Unbounded { get; init; }

    public DayColour Choice { get; init; }

    public int? Maybe { get; init; } = 7;

    public string? Note { get; init; }

    [RegularExpression("/.*", ErrorMessage = "a path that begins with '/'")]
    public string Path { get; init; } = "/";

    public Part Nested { get; init; } = new();

    public IReadOnlyList<string> Texts { get; init; } = [];

    public IReadOnlyList<Part> Parts { get; init; } = [];

    public IReadOnlyDictionary<string, int> Numbers { get; init; } = new Dictionary<string, int>();

    public IReadOnlyDictionary<string, Part> PartsByName { get; init; } = new Dictionary<string, Part>();

    public string ApiKey { get; init; } = "";

    public IReadOnlyDictionary<string, int> Secrets { get; init; } = new Dictionary<string, int>();

    public sealed record Part
    {
        [MinLength(2)]
        public string Name { get; init; } = "none";

        public int Count { get; init; } = 1;
    }
}

public enum DayColour
{
    Red,
    DarkBlue,
}
