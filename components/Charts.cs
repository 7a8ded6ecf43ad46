namespace MlPlatform.Components;

/// <summary>Every chart, in its one version and from its one place.</summary>
static class Charts
{
    public static readonly Chart GpuOperator = new("gpu-operator", "v26.7.0", "https://helm.ngc.nvidia.com/nvidia");
}
