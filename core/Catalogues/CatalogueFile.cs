using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MlPlatform.Core.Catalogues;

/// <summary>The embedded files as they are written: what repeats in them stands once and is named.</summary>
static class CatalogueFile
{
    /// <summary>The GPU models.</summary>
    public static GpuFile Gpus() => Read("gpus.json", CatalogueJson.Default.GpuFile);

    /// <summary>How GPUs are cut into slices.</summary>
    public static MigFile Mig() => Read("mig.json", CatalogueJson.Default.MigFile);

    /// <summary>The machine types and regions of one cloud.</summary>
    public static CloudFile Cloud(string name) => Read($"{name}.json", CatalogueJson.Default.CloudFile);

    static T Read<T>(string name, JsonTypeInfo<T> type)
    {
        using var stream = typeof(CatalogueFile).Assembly.GetManifestResourceStream($"MlPlatform.Core.Catalogues.{name}")
            ?? throw new InvalidOperationException($"The assembly has no catalogue {name}.");
        return JsonSerializer.Deserialize(stream, type) ?? throw new InvalidOperationException($"The catalogue {name} is empty.");
    }
}
