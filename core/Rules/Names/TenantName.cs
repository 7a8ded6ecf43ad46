using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Names;

/// <summary>A tenant's name becomes a namespace and a label.</summary>
sealed class TenantName : IRule<TenantSpec>
{
    public string Id => "MLP010";

    public Severity Severity => Severity.Error;

    public string Title => "A tenant's name is a DNS label";

    public string Explanation =>
        "The name of a tenant is the name of its namespace unless another is given, and part of the names of what belongs to it. Kubernetes "
        + $"refuses a namespace whose name is no DNS label (RFC 1123): {KubernetesName.Label}.";

    public string Mend => $"Name it with {KubernetesName.Label}.";

    public IEnumerable<Finding> Check(Node<TenantSpec> node)
    {
        if (!node.KnowsName || KubernetesName.IsLabel(node.Name))
            yield break;
        var mended = KubernetesName.Mended(node.Name, letterFirst: false);
        yield return this.Found(
            node.NamePath,
            $"{Shown.Text(node.Name)} can't be the name of a tenant; allowed are {KubernetesName.Label}.",
            mended is null ? null : $"Name it '{mended}'.");
    }
}
