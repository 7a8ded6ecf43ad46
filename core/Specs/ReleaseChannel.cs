namespace MlPlatform.Core.Specs;

/// <summary>How upgrades come to a cluster. The minor version moves with the settings; on GKE the channel moves it too, once the version has been out long enough.</summary>
public enum ReleaseChannel
{
    /// <summary>As most do it: GKE's regular channel; patches by themselves on AKS; standard support on EKS.</summary>
    Regular,

    /// <summary>GKE's stable channel.</summary>
    Stable,

    /// <summary>GKE's rapid channel.</summary>
    Rapid,

    /// <summary>Support beyond the standard, at a price: GKE's extended channel, AKS' long-term support, EKS' extended support.</summary>
    Extended,
}
