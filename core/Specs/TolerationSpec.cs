using System.ComponentModel.DataAnnotations;

namespace MlPlatform.Core.Specs;

/// <summary>A taint that pods tolerate.</summary>
public sealed record TolerationSpec
{
    /// <summary>
    /// Key of the taint.
    /// Default: none; every taint is tolerated.
    /// </summary>
    public string? Key { get; init; }

    /// <summary>
    /// Value of the taint.
    /// Default: none; any value is tolerated.
    /// </summary>
    public string? Value { get; init; }

    /// <summary>
    /// Effect of the taint.
    /// Default: none; any effect is tolerated.
    /// </summary>
    [RegularExpression("NoSchedule|PreferNoSchedule|NoExecute", ErrorMessage = "NoSchedule, PreferNoSchedule or NoExecute")]
    public string? Effect { get; init; }
}
