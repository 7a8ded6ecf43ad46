using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Stacks;

/// <summary>A model stack's tenant is there.</summary>
sealed class StackTenant : IRuleOver<PlacedStack>
{
    public string Id => "MLP090";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "The tenant of a model stack is one of its platform";

    public string Explanation =>
        "A model of its own stack runs in the namespace and quota of a tenant, which the platform's stack makes. Without the tenant there is no namespace, and the API server refuses "
        + "everything in it.";

    public string Mend => "Name a tenant of the platform, or add it there first.";

    public IEnumerable<Finding> Check(PlacedStack scope)
    {
        if (scope.Tenant is not null || !scope.Node.Knows(nameof(ModelStackSpec.Tenant)))
            yield break;
        var names = scope.Platform.Tenants.Keys.Order(StringComparer.Ordinal).ToList();
        yield return this.Found(
            scope.Node.At(nameof(ModelStackSpec.Tenant)),
            $"The platform has no tenant {Shown.Text(scope.Node.Spec.Tenant)}.",
            Nearest.To(scope.Node.Spec.Tenant, names) is { } near ? $"Did you mean '{near}'?"
            : names.Count > 0 ? $"Its tenants are {Shown.Keys(names)}; or add it to the platform first."
            : "Add it to the platform first: it has none.");
    }
}
