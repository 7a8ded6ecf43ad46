using System.ComponentModel.DataAnnotations;

namespace MlPlatform.Core.Specs;

/// <summary>What the users of a model may expect of it.</summary>
public sealed record ObjectiveSpec
{
    /// <summary>
    /// Milliseconds within which 99 of 100 requests are answered: until the first token where the server streams them and tells (vLLM, SGLang), else until the whole answer.
    /// Default: none; 500, and no threshold for TGI, which tells of whole answers only.
    /// </summary>
    [Range(1, 3_600_000)]
    public int? LatencyMilliseconds { get; init; }

    /// <summary>
    /// Share of requests that don't fail, 0 to 1, over 30 days. What is left to 1 is the error budget: alerts tell when it burns too fast.
    /// Default: none; an error rate over 1 % is told, and no budget is watched.
    /// </summary>
    [Range(0.5, 0.99999)]
    public double? Availability { get; init; }
}
