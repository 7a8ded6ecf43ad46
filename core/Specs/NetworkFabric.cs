namespace MlPlatform.Core.Specs;

/// <summary>The network between the pods of a job.</summary>
public enum NetworkFabric
{
    /// <summary>The ordinary network of the cluster.</summary>
    Ethernet,

    /// <summary>Elastic Fabric Adapter (AWS).</summary>
    Efa,

    /// <summary>GPUDirect: TCPX, TCPXO or RoCE by the machine's family (Google Cloud).</summary>
    GpuDirect,

    /// <summary>InfiniBand (Azure's ND series).</summary>
    InfiniBand,
}
