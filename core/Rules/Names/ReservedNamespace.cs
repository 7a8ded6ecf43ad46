using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Names;

/// <summary>Some namespaces are the cluster's own.</summary>
sealed class ReservedNamespace : IRule<TenantSpec>
{
    public string Id => "MLP014";

    public Severity Severity => Severity.Error;

    public string Title => "A tenant doesn't live in a namespace of the cluster";

    public string Explanation =>
        "A tenant's namespace gets its quota, Pod Security level and a network policy that denies by default, and goes when the tenant goes. 'default' is "
        + "there in every cluster and can't be deleted; 'kube-' is Kubernetes' own prefix: in kube-system such a policy would cut off the cluster's DNS.";

    public string Mend => "Give the tenant a namespace of its own.";

    public IEnumerable<Finding> Check(Node<TenantSpec> node)
    {
        var name = TenantNamespace.Of(node);
        if (TenantNamespace.IsKnown(node) && (name == "default" || name.StartsWith("kube-", StringComparison.Ordinal)))
        {
            yield return this.Found(
                TenantNamespace.At(node),
                $"The namespace '{name}' is the cluster's own; allowed is any but 'default' and those that begin with 'kube-'.");
        }
    }
}
