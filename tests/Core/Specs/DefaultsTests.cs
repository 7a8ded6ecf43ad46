using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Specs;

/// <summary>Defaults are a contract: changing one changes the clusters of those who left it out.</summary>
public sealed class DefaultsTests
{
    [Fact]
    public void Platform() => Assert.Equal(["Cluster required", "Pools []", "Tenants []"], Defaults(typeof(PlatformSpec)));

    [Fact]
    public void Cluster() =>
        Assert.Equal(
            [
                "Name required", "Cloud required", "KubeConfigSecret kubeconfig", "Region none", "KubernetesVersion 1.35", "Zones []", "NetworkCidr 10.0.0.0/16",
                "NatPerZone False", "PublicAccessCidrs []", "Administrators []", "LogRetentionDays 90", "DeletionProtection True",
            ],
            Defaults(typeof(ClusterSpec)));

    [Fact]
    public void NodePool() =>
        Assert.Equal(
            ["MachineTypes required", "Capacity OnDemand", "MinNodes 0", "MaxNodes required", "DiskGiB 200", $"Sharing {new SharingSpec()}", "Labels []"],
            Defaults(typeof(NodePoolSpec)));

    [Fact]
    public void Sharing() => Assert.Equal(["TimeSlicing none"], Defaults(typeof(SharingSpec)));

    [Fact]
    public void TimeSlicing() => Assert.Equal(["Replicas required", "RenameByDefault False"], Defaults(typeof(TimeSlicingSpec)));

    [Fact]
    public void ModelStack() => Assert.Equal(["Platform required", "Tenant required", "Name required", "Model required"], Defaults(typeof(ModelStackSpec)));

    [Fact]
    public void Tenant()
    {
        Assert.Equal(
            ["Namespace none", "Quota required", $"ContainerDefaults {new ContainerDefaultsSpec()}", "Models []"],
            Defaults(typeof(TenantSpec)));
    }

    [Fact]
    public void Quota() =>
        Assert.Equal(
            ["Cpu required", "MemoryGiB required", "CpuLimit none", "MemoryLimitGiB none", "Gpus 0", "Pods 50", "PersistentVolumeClaims 20"],
            Defaults(typeof(QuotaSpec)));

    [Fact]
    public void ContainerDefaults() =>
        Assert.Equal(["Cpu 0.1", "CpuLimit 0.5", "MemoryGiB 0.125", "MemoryLimitGiB 0.5"], Defaults(typeof(ContainerDefaultsSpec)));

    [Fact]
    public void Model() =>
        Assert.Equal(
            [
                "Image required", "Cpu required", "MemoryGiB required", "Gpus 1", "GpuModel none", "Pools []", "Arguments []", "Config []", "Port 8000",
                "MinReplicas 2", "MaxReplicas 10", "MinAvailable none", "TargetCpuPercent 70", "HealthPath /health", "ReadyPath /ready", "StartupSeconds 600", "GracePeriodSeconds 30", "DrainSeconds 5",
                "AllowedNamespaces []",
            ],
            Defaults(typeof(ModelSpec)));

    [Fact]
    public void Every_spec_is_pinned_here() =>
        Assert.All(typeof(PlatformSpec).Assembly.GetTypes().Where(IsSpec), spec => Assert.NotNull(typeof(DefaultsTests).GetMethod(spec.Name.Replace("Spec", ""))));

    [Fact]
    public void Null_is_allowed_exactly_where_none_is_the_default()
    {
        // What settings go by; the compiler's annotations must not say otherwise.
        var nullability = new NullabilityInfoContext();
        foreach (var type in typeof(PlatformSpec).Assembly.GetTypes().Where(IsSpec))
        {
            foreach (var property in type.GetProperties())
                Assert.Equal((property.Name, nullability.Create(property).WriteState == NullabilityState.Nullable), (property.Name, Default(type, property) == "none"));
        }
    }

    static bool IsSpec(Type type) => type is { IsPublic: true, IsEnum: false } && type.Namespace == typeof(PlatformSpec).Namespace;

    static IEnumerable<string> Defaults(Type type) => type.GetProperties().Select(property => $"{property.Name} {Default(type, property)}");

    static string Default(Type type, PropertyInfo property) =>
        property.IsDefined(typeof(RequiredMemberAttribute)) ? "required" : Text(property.GetValue(Activator.CreateInstance(type)));

    static string Text(object? value) => value switch
    {
        null => "none",
        string text => text,
        ICollection { Count: 0 } => "[]",
        _ => value.ToString()!,
    };
}
