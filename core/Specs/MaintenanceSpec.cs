using System.ComponentModel.DataAnnotations;

namespace MlPlatform.Core.Specs;

/// <summary>
/// When a cloud may do what interrupts: GKE and AKS upgrade by themselves in this window only. EKS upgrades nothing by itself; Karpenter
/// replaces nodes with old images in it.
/// </summary>
public sealed record MaintenanceSpec
{
    /// <summary>
    /// Day of the week on which the window opens.
    /// Default: Saturday.
    /// </summary>
    public Weekday Day { get; init; } = Weekday.Saturday;

    /// <summary>
    /// Hour at which it opens, in UTC.
    /// Default: 2.
    /// </summary>
    [Range(0, 23)]
    public int StartHourUtc { get; init; } = 2;

    /// <summary>
    /// Hours for which it is open.
    /// Default: 12; GKE asks for 48 hours in 32 days.
    /// </summary>
    [Range(4, 24)]
    public int Hours { get; init; } = 12;

    /// <summary>
    /// Times in which nothing is upgraded, by a name of yours.
    /// Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, FreezeSpec> Freezes { get; init; } = Named.None<FreezeSpec>();
}
