using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Names;

/// <summary>Where a tenant lives.</summary>
static class TenantNamespace
{
    /// <summary>The tenant's namespace: the one given, else its name.</summary>
    public static string Of(Node<TenantSpec> tenant) => tenant.Spec.Namespace ?? tenant.Name;

    /// <summary>Where that is said.</summary>
    public static SpecPath At(Node<TenantSpec> tenant) => tenant.Spec.Namespace is null ? tenant.Path : tenant.At(nameof(TenantSpec.Namespace));

    /// <summary>Whether it is given, or derived, as a name that can be one.</summary>
    public static bool IsKnown(Node<TenantSpec> tenant) => tenant.Knows(nameof(TenantSpec.Namespace)) && KubernetesName.IsLabel(Of(tenant));
}
