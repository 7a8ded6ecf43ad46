namespace MlPlatform.Core.Catalogues;

/// <summary>A quota of a cloud account, by the cloud's names.</summary>
public sealed record QuotaName
{
    /// <summary>What it is asked for by: a code on AWS (<c>L-DB2E81BA</c>), a metric on Google Cloud (<c>NVIDIA_L4_GPUS</c>), a family on Azure.</summary>
    public required string Code { get; init; }

    /// <summary>What the cloud's console calls it.</summary>
    public required string Name { get; init; }
}
