using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Names;

/// <summary>Tenants are kept apart by their namespaces.</summary>
sealed class SharedNamespace : IRule<PlatformSpec>
{
    public string Id => "MLP015";

    public Severity Severity => Severity.Error;

    public string Title => "No two tenants have the same namespace";

    public string Explanation =>
        "A tenant is a namespace with a quota and a network policy. Two tenants in one would make the same objects twice: the second fails when it is "
        + "created, or each deployment takes them from the other.";

    public string Mend => "Give each tenant a namespace of its own.";

    public IEnumerable<Finding> Check(Node<PlatformSpec> node)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var tenant in node.Parts(nameof(PlatformSpec.Tenants), node.Spec.Tenants).Where(TenantNamespace.IsKnown))
        {
            var name = TenantNamespace.Of(tenant);
            if (!owners.TryAdd(name, tenant.Name))
                yield return this.Found(TenantNamespace.At(tenant), $"The namespace '{name}' is that of the tenant '{owners[name]}' already.");
        }
    }
}
