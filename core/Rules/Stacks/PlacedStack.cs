using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Stacks;

/// <summary>A model stack that is being checked, and the platform that it is for.</summary>
/// <param name="Node">The stack.</param>
/// <param name="Platform">The platform.</param>
sealed record PlacedStack(Node<ModelStackSpec> Node, PlatformSpec Platform)
{
    /// <summary>The tenant of the platform that the stack names; null where it names none that there is, or that isn't known.</summary>
    public TenantSpec? Tenant => Node.Knows(nameof(ModelStackSpec.Tenant)) ? Platform.Tenants.GetValueOrDefault(Node.Spec.Tenant) : null;

    /// <summary>The model that the tenant has under the stack's name already; null where the name is free, or isn't known.</summary>
    public ModelSpec? Namesake => Node.Knows(nameof(ModelStackSpec.Name)) ? Tenant?.Models.GetValueOrDefault(Node.Spec.Name) : null;
}
