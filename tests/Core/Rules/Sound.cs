using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules;

/// <summary>Specs that no rule has anything against; a test changes the one thing that it is about.</summary>
static class Sound
{
    public static ModelSpec Model { get; } = new() { Image = "registry.example.com/fraud:1.4.2", Cpu = 4, MemoryGiB = 16, MinReplicas = 2, MaxReplicas = 3 };

    public static QuotaSpec Quota { get; } = new() { Cpu = 64, MemoryGiB = 256, Gpus = 16 };

    public static TenantSpec Tenant(params (string Name, ModelSpec Spec)[] models) =>
        new() { Quota = Quota, Models = models.ToDictionary(model => model.Name, model => model.Spec) };

    public static PlatformSpec Platform(params (string Name, TenantSpec Spec)[] tenants) =>
        new() { Cluster = new() { Name = "ml-dev", Cloud = CloudProvider.Existing }, Tenants = tenants.ToDictionary(tenant => tenant.Name, tenant => tenant.Spec) };
}
