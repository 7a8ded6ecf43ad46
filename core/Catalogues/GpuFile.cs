using System.Text.Json.Serialization;

namespace MlPlatform.Core.Catalogues;

/// <summary>The file of the GPU models.</summary>
sealed record GpuFile
{
    /// <summary>Where editors find what the file may hold.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    public required IReadOnlyDictionary<string, Cited> Sources { get; init; }

    public required IReadOnlyList<GpuModel> Gpus { get; init; }
}
