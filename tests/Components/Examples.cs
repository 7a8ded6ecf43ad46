using MlPlatform.Components.Clusters;
using MlPlatform.Core.Specs;

namespace MlPlatform.Components.Tests;

/// <summary>The smallest of each that is right.</summary>
static class Examples
{
    public static ModelSpec Model => new() { Image = "registry.example.com/fraud/scorer:1.4.2", Cpu = 4, MemoryGiB = 16 };

    public static TenantSpec Tenant => new() { Quota = new() { Cpu = 64, MemoryGiB = 256, Gpus = 16 } };

    public static ExistingCluster Cluster() => new("dev", new() { ClusterName = "dev", KubeConfig = "apiVersion: v1" });
}
