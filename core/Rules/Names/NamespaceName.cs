using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Names;

/// <summary>A namespace that is given has the form of one.</summary>
sealed class NamespaceName : IRule<TenantSpec>
{
    public string Id => "MLP013";

    public Severity Severity => Severity.Error;

    public string Title => "A tenant's namespace is a DNS label";

    public string Explanation => $"Kubernetes refuses a namespace whose name is no DNS label (RFC 1123): {KubernetesName.Label}.";

    public string Mend => $"Name it with {KubernetesName.Label}, or take it out: the tenant's name is the default.";

    public IEnumerable<Finding> Check(Node<TenantSpec> node)
    {
        if (node.Spec.Namespace is not { } given || KubernetesName.IsLabel(given))
            yield break;
        var mended = KubernetesName.Mended(given, letterFirst: false);
        yield return this.Found(
            node.At(nameof(TenantSpec.Namespace)),
            $"{Shown.Text(given)} can't be the name of a namespace; allowed are {KubernetesName.Label}.",
            mended is null ? null : $"Name it '{mended}'.");
    }
}
