namespace MlPlatform.Core.Specs;

/// <summary>How the machines of a pool are bought.</summary>
public enum CapacityType
{
    /// <summary>At the full price, for as long as they are wanted.</summary>
    OnDemand,

    /// <summary>At a fraction of it, until the cloud takes them back at two minutes' notice or less.</summary>
    Spot,
}
