namespace MlPlatform.Core.Catalogues;

/// <summary>What a quota of a cloud account counts.</summary>
public enum QuotaUnit
{
    /// <summary>Virtual CPUs.</summary>
    Vcpus,

    /// <summary>GPUs.</summary>
    Gpus,
}
