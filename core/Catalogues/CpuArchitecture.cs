namespace MlPlatform.Core.Catalogues;

/// <summary>The instruction set of a machine, by Kubernetes' names.</summary>
public enum CpuArchitecture
{
    /// <summary>64-bit x86.</summary>
    Amd64,

    /// <summary>64-bit ARM.</summary>
    Arm64,
}
