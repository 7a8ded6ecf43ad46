namespace MlPlatform.Core.Specs;

/// <summary>How the machines of a pool are bought.</summary>
public enum CapacityType
{
    /// <summary>At the full price, for as long as they are wanted.</summary>
    OnDemand,

    /// <summary>At a fraction of it, until the cloud takes them back at two minutes' notice or less.</summary>
    Spot,

    /// <summary>At the full price, used or not, out of a reservation of yours.</summary>
    Reserved,

    /// <summary>Paid for in advance, from a day to a day: a Capacity Block for ML (AWS).</summary>
    CapacityBlock,

    /// <summary>When there are some, and for seven days at most: flex-start (Google Cloud).</summary>
    FlexStart,

    /// <summary>All that a job needs at once, when there are as many, and for seven days at most: queued provisioning, asked for through Kueue (Google Cloud).</summary>
    Queued,
}
