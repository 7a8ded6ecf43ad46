namespace MlPlatform.Core.Specs;

/// <summary>What a vertical autoscaler sizes; never GPUs.</summary>
public enum VerticalResource
{
    /// <summary>CPU.</summary>
    Cpu,

    /// <summary>Memory.</summary>
    Memory,
}
