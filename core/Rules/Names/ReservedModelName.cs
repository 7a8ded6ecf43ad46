using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Names;

/// <summary>A model's objects don't take the names of objects that are there.</summary>
sealed class ReservedModelName : IRule<ModelSpec>
{
    public string Id => "MLP017";

    public Severity Severity => Severity.Error;

    public string Title => "A model isn't named as an object that its namespace has already";

    public string Explanation =>
        "A model's ServiceAccount and NetworkPolicy have its name. Under the name of an object that is there they would overwrite it, or be overwritten: "
        + $"{Shown.Keys(TenantObjects.Kinds.Keys.Order(StringComparer.Ordinal))} are taken.";

    public string Mend => "Give it another name.";

    public IEnumerable<Finding> Check(Node<ModelSpec> node)
    {
        if (TenantObjects.Kinds.TryGetValue(node.Name, out var kind))
            yield return this.Found(node.NamePath, $"A model can't be named '{node.Name}': the namespace has a {kind} of that name.");
    }
}
