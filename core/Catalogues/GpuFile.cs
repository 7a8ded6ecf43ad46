namespace MlPlatform.Core.Catalogues;

/// <summary>The file of the GPU models.</summary>
sealed record GpuFile
{
    public required string Source { get; init; }

    public required IReadOnlyList<GpuModel> Gpus { get; init; }
}
