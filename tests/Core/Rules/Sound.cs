using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules;

/// <summary>Specs that no rule has anything against; a test changes the one thing that it is about.</summary>
static class Sound
{
    public static ModelSpec Model { get; } = new() { Image = "registry.example.com/fraud:1.4.2", Cpu = 4, MemoryGiB = 16, MinReplicas = 2, MaxReplicas = 3 };

    /// <summary>A job of one pod that writes checkpoints.</summary>
    public static TrainingJobSpec Job { get; } = new()
    {
        Image = "registry.example.com/fraud/tune:2.1.0",
        Cpu = 4,
        MemoryGiB = 16,
        Volumes = new Dictionary<string, VolumeSpec> { ["checkpoints"] = new() { MountPath = "/checkpoints", SizeGiB = 100, AccessMode = AccessMode.ReadWriteMany } },
        CheckpointVolume = "checkpoints",
    };

    public static QuotaSpec Quota { get; } = new() { Cpu = 64, MemoryGiB = 256, Gpus = 16 };

    public static TenantSpec Tenant(params (string Name, ModelSpec Spec)[] models) =>
        new() { Quota = Quota, Models = models.ToDictionary(model => model.Name, model => model.Spec) };

    public static ClusterSpec Existing { get; } = new() { Name = "ml-dev", Cloud = CloudProvider.Existing };

    public static ClusterSpec Aws { get; } = new()
    {
        Name = "ml-prod",
        Cloud = CloudProvider.Aws,
        Account = "111122223333",
        Region = "us-east-1",
        PrivateAccessCidrs = ["10.0.0.0/16"],
        Administrators = new Dictionary<string, string> { ["deployer"] = "arn:aws:iam::111122223333:role/deployer" },
    };

    public static ClusterSpec Gcp { get; } = new() { Name = "ml-prod", Cloud = CloudProvider.Gcp, Account = "ml-prod-1a2b", Region = "us-central1", PrivateAccessCidrs = ["10.0.0.0/16"] };

    public static ClusterSpec Azure { get; } = new()
    {
        Name = "ml-prod",
        Cloud = CloudProvider.Azure,
        Account = "11111111-2222-3333-4444-555555555555",
        Region = "westeurope",
        PrivateAccessCidrs = ["10.0.0.0/16"],
    };

    /// <summary>A pool without GPUs, as every cluster that is made needs.</summary>
    public static NodePoolSpec General { get; } = new() { MachineTypes = ["m7i.large"], MinNodes = 3, MaxNodes = 4 };

    /// <summary>A pool for what the cluster itself needs, as every cluster on Azure does.</summary>
    public static NodePoolSpec System { get; } = new() { MachineTypes = ["Standard_D4s_v5"], MinNodes = 2, MaxNodes = 3, System = true };

    /// <summary>A pool with one L4 a node: 8 cores and 32 GiB, so that the sound model fits once.</summary>
    public static NodePoolSpec Gpu { get; } = new() { MachineTypes = ["g6.2xlarge"], MaxNodes = 16 };

    /// <summary>The same on Google Cloud.</summary>
    public static NodePoolSpec GcpGpu { get; } = Gpu with { MachineTypes = ["g2-standard-8"] };

    /// <summary>A pool with one A100 a node on Azure, where the sound model fits five times but for its GPU.</summary>
    public static NodePoolSpec AzureGpu { get; } = Gpu with { MachineTypes = ["Standard_NC24ads_A100_v4"] };

    /// <summary>Somebody who hears of alerts, as production needs.</summary>
    public static MonitoringSpec Monitoring { get; } = new()
    {
        Receivers = new Dictionary<string, ReceiverSpec> { ["on-call"] = new() { Kind = ReceiverKind.PagerDuty, Secret = "pagerDutyKey" } },
    };

    public static PlatformSpec Platform(params (string Name, TenantSpec Spec)[] tenants) =>
        new() { Cluster = Existing, Tenants = tenants.ToDictionary(tenant => tenant.Name, tenant => tenant.Spec) };

    /// <summary>The platform with a job <c>tune</c> of the tenant <c>fraud</c>.</summary>
    public static PlatformSpec WithJob(PlatformSpec platform, TrainingJobSpec job, QuotaSpec? quota = null) => platform with
    {
        Tenants = new Dictionary<string, TenantSpec>
        {
            ["fraud"] = (platform.Tenants.GetValueOrDefault("fraud") ?? Tenant()) with { Jobs = new Dictionary<string, TrainingJobSpec> { ["tune"] = job }, Quota = quota ?? Quota },
        },
    };

    /// <summary>A platform on AWS with the pools named, one without GPUs, and a tenant where there are models.</summary>
    public static PlatformSpec OnAws(IEnumerable<(string Name, NodePoolSpec Spec)> pools, params (string Name, ModelSpec Spec)[] models) => On(Aws, General, pools, models);

    /// <summary>The same on Google Cloud.</summary>
    public static PlatformSpec OnGcp(IEnumerable<(string Name, NodePoolSpec Spec)> pools, params (string Name, ModelSpec Spec)[] models) =>
        On(Gcp, General with { MachineTypes = ["e2-standard-4"] }, pools, models);

    /// <summary>The same on Azure.</summary>
    public static PlatformSpec OnAzure(IEnumerable<(string Name, NodePoolSpec Spec)> pools, params (string Name, ModelSpec Spec)[] models) =>
        On(Azure, General with { MachineTypes = ["Standard_D4s_v5"] }, pools.Prepend((Name: "system", Spec: System)), models);

    /// <summary>A platform on AWS whose nodes Karpenter adds: the pool that always has nodes is of one size.</summary>
    public static PlatformSpec WithKarpenter(PlatformSpec platform, AutoscalerSpec? autoscaler = null) => platform with
    {
        Autoscaler = (autoscaler ?? new()) with { Kind = AutoscalerKind.Karpenter },
        Pools = platform.Pools.ToDictionary(pool => pool.Key, pool => pool.Value.MinNodes > 0 ? pool.Value with { MaxNodes = pool.Value.MinNodes } : pool.Value),
    };

    static PlatformSpec On(ClusterSpec cluster, NodePoolSpec general, IEnumerable<(string Name, NodePoolSpec Spec)> pools, (string Name, ModelSpec Spec)[] models) =>
        Platform([.. models.Length > 0 ? [("fraud", Tenant(models))] : Array.Empty<(string, TenantSpec)>()]) with
        {
            Cluster = cluster,
            Monitoring = Monitoring,
            Pools = pools.Prepend((Name: "general", Spec: general)).ToDictionary(pool => pool.Name, pool => pool.Spec),
        };
}
