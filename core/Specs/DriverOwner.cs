namespace MlPlatform.Core.Specs;

/// <summary>Who installs the NVIDIA driver on a node.</summary>
public enum DriverOwner
{
    /// <summary>The node image brings it.</summary>
    NodeImage,

    /// <summary>The cloud installs it when the node starts.</summary>
    Cloud,

    /// <summary>NVIDIA's GPU Operator installs it.</summary>
    Operator,
}
