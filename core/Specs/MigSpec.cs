namespace MlPlatform.Core.Specs;

/// <summary>How the GPUs of a pool are cut into slices.</summary>
public sealed record MigSpec
{
    /// <summary>
    /// How slices are offered.
    /// Default: single; each slice is a <c>nvidia.com/gpu</c>, which autoscalers know. All slices must then be alike.
    /// </summary>
    public MigStrategy Strategy { get; init; } = MigStrategy.Single;

    /// <summary>Slices of each GPU: <c>1g.10gb x 7</c>, <c>1g.5gb x 2, 2g.10gb x 1, 3g.20gb x 1</c>, or as many of one as fit, <c>all x 1g.10gb</c>.</summary>
    public required string Layout { get; init; }

    /// <summary>
    /// Slices of single GPUs, by their number from 0, that differ; <c>none</c> leaves one whole.
    /// Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, string> LayoutByGpu { get; init; } = Named.None<string>();
}
