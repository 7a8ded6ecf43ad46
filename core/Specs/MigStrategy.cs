namespace MlPlatform.Core.Specs;

/// <summary>How the device plugin offers slices, by NVIDIA's names.</summary>
public enum MigStrategy
{
    /// <summary>Each slice as <c>nvidia.com/gpu</c>; all slices of a node are alike.</summary>
    Single,

    /// <summary>Each profile by a name of its own, such as <c>nvidia.com/mig-1g.10gb</c>.</summary>
    Mixed,
}
