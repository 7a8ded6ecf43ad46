using System.ComponentModel;
using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;
using MlPlatform.Preview.Display;
using Spectre.Console;
using Spectre.Console.Cli;

namespace MlPlatform.Preview.Commands;

/// <summary>What <c>gpus</c> is given.</summary>
sealed class GpusSettings : CommandSettings
{
    [CommandOption("--cloud <CLOUD>")]
    [Description("Only the machines of one cloud: aws, gcp or azure. Default: all")]
    public string? Cloud { get; init; }

    [CommandOption("--min-memory <GIB>")]
    [Description("Only GPUs with so much memory each, in GiB, or more")]
    public double? MinMemoryGiB { get; init; }

    [CommandOption("--json <FILE>")]
    [Description("Also write them as JSON to FILE, with every price and its source; with '-' to standard output, in the place of the table")]
    public string? Json { get; init; }

    /// <summary>The cloud; null where all are meant.</summary>
    public CloudProvider? OnlyCloud => Cloud is null ? null : Catalogue.Clouds.First(cloud => ReadableJson.Word(cloud) == Cloud);

    public override ValidationResult Validate()
    {
        var clouds = Catalogue.Clouds.Select(ReadableJson.Word).ToList();
        if (Cloud is not null && !clouds.Contains(Cloud))
            return ValidationResult.Error($"--cloud is '{Cloud}'; it must be one of {string.Join(", ", clouds)}.{(Nearest.To(Cloud, clouds) is { } near ? $" Did you mean '{near}'?" : "")}");
        return MinMemoryGiB is { } memory && !(memory >= 0)
            ? ValidationResult.Error($"--min-memory is {memory}; it must be 0 or more.")
            : ValidationResult.Success();
    }
}
