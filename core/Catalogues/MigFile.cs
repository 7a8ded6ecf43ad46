using MlPlatform.Core.Mig;

namespace MlPlatform.Core.Catalogues;

/// <summary>The file of how GPUs are cut. Sources are named in its entries and stand in full once.</summary>
sealed record MigFile
{
    public required IReadOnlyDictionary<string, string> Sources { get; init; }

    public required IReadOnlyList<MigGeometry> Geometries { get; init; }
}
