namespace MlPlatform.Core.Pools;

/// <summary>Who brings what a node needs to offer its GPUs; what is left is the GPU Operator's to bring.</summary>
public enum GpuNodeSetup
{
    /// <summary>The image brings driver and container toolkit: EKS' accelerated Amazon Linux.</summary>
    NodeImage,

    /// <summary>The image brings driver, container toolkit and device plugin, and shares and cuts GPUs by its own settings: Bottlerocket.</summary>
    Bottlerocket,

    /// <summary>GKE installs the driver, and its own device plugin offers, shares and cuts GPUs.</summary>
    Google,

    /// <summary>AKS' image brings driver and container toolkit, under a runtime class of its own.</summary>
    Azure,

    /// <summary>The operator brings all of it.</summary>
    Operator,
}
