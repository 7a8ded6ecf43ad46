namespace MlPlatform.Core.Specs;

/// <summary>What the nodes of a pool run.</summary>
public enum NodeImage
{
    /// <summary>Amazon Linux 2023; on GPU machines the variant with NVIDIA's driver (AWS).</summary>
    AmazonLinux2023,

    /// <summary>Bottlerocket; on GPU machines the variant with NVIDIA's driver (AWS).</summary>
    Bottlerocket,

    /// <summary>Ubuntu.</summary>
    Ubuntu,

    /// <summary>Container-Optimized OS (Google Cloud).</summary>
    ContainerOptimized,

    /// <summary>Azure Linux (Azure).</summary>
    AzureLinux,
}
