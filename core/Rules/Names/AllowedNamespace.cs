using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Names;

/// <summary>Who may call a model is named by namespace.</summary>
sealed class AllowedNamespace : IRule<ModelSpec>
{
    public string Id => "MLP016";

    public Severity Severity => Severity.Error;

    public string Title => "Namespaces that may call a model are names";

    public string Explanation =>
        "The network policy of a model selects callers by the label kubernetes.io/metadata.name, which holds the exact name of a namespace. A pattern, or a name "
        + "that no namespace can have, selects nobody: the callers would time out.";

    public string Mend => "Name each namespace in full.";

    public IEnumerable<Finding> Check(Node<ModelSpec> node)
    {
        var at = node.At(nameof(ModelSpec.AllowedNamespaces));
        foreach (var (index, name) in node.Spec.AllowedNamespaces.Index())
        {
            if (!KubernetesName.IsLabel(name))
                yield return this.Found(at.Item(index), $"{Shown.Text(name)} can't be the name of a namespace; allowed are {KubernetesName.Label}.");
        }
    }
}
