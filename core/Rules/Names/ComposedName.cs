using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Names;

/// <summary>Two models whose names come to the same once their tenants' are put before them.</summary>
sealed class ComposedName : IRule<PlatformSpec>
{
    public string Id => "MLP018";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "No two models have the same name once their tenants' is put before it";

    public string Explanation =>
        "Pulumi knows a model by '<tenant>-<model>'. The model 'b-c' of the tenant 'a' and the model 'c' of the tenant 'a-b' are both 'a-b-c', and Pulumi refuses to register "
        + "a resource twice.";

    public string Mend => "Rename one of the two.";

    public IEnumerable<Finding> Check(Node<PlatformSpec> node)
    {
        var owners = new Dictionary<string, (string Tenant, string Model)>(StringComparer.Ordinal);
        foreach (var tenant in node.Parts(nameof(PlatformSpec.Tenants), node.Spec.Tenants))
        {
            foreach (var model in tenant.Parts(nameof(TenantSpec.Models), tenant.Spec.Models))
            {
                var name = $"{tenant.Name}-{model.Name}";
                if (!owners.TryAdd(name, (tenant.Name, model.Name)))
                {
                    yield return this.Found(
                        model.NamePath,
                        $"'{name}' is the model '{owners[name].Model}' of the tenant '{owners[name].Tenant}' already.");
                }
            }
        }
    }
}
