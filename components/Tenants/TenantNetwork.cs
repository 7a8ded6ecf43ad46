using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace MlPlatform.Components.Tenants;

/// <summary>The network policies that every tenant starts with.</summary>
static class TenantNetwork
{
    /// <summary>No traffic in or out of any pod, but what another policy allows.</summary>
    public static NetworkPolicySpecArgs DefaultDeny() => new()
    {
        PodSelector = new LabelSelectorArgs(),
        PolicyTypes = ["Ingress", "Egress"],
    };

    /// <summary>Every pod may ask the cluster's DNS: CoreDNS and kube-dns alike carry k8s-app=kube-dns in kube-system.</summary>
    public static NetworkPolicySpecArgs AllowDns() => new()
    {
        PodSelector = new LabelSelectorArgs(),
        PolicyTypes = ["Egress"],
        Egress = new NetworkPolicyEgressRuleArgs
        {
            // Both selectors in one peer: this namespace and these pods. In two peers it would be either.
            To = new NetworkPolicyPeerArgs
            {
                NamespaceSelector = new LabelSelectorArgs { MatchLabels = new InputMap<string> { [Labels.NamespaceName] = "kube-system" } },
                PodSelector = new LabelSelectorArgs { MatchLabels = new InputMap<string> { ["k8s-app"] = "kube-dns" } },
            },
            Ports =
            {
                new NetworkPolicyPortArgs { Port = 53, Protocol = "UDP" },
                new NetworkPolicyPortArgs { Port = 53, Protocol = "TCP" },
            },
        },
    };
}
