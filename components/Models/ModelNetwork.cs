using MlPlatform.Core.Specs;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace MlPlatform.Components.Models;

/// <summary>How a model is reached, and by whom.</summary>
static class ModelNetwork
{
    public static ServiceSpecArgs Service(string name, int port) => new()
    {
        Type = "ClusterIP",
        Selector = Labels.Selector(name),
        Ports = new ServicePortArgs { Name = ModelPod.PortName, Port = port, TargetPort = ModelPod.PortName, Protocol = "TCP" },
    };

    /// <summary>Pods of the model's own namespace and of those that its spec allows, on its port.</summary>
    public static NetworkPolicySpecArgs Ingress(string name, ModelSpec model)
    {
        var from = new InputList<NetworkPolicyPeerArgs> { new NetworkPolicyPeerArgs { PodSelector = new LabelSelectorArgs() } };
        foreach (var allowed in model.AllowedNamespaces.Order(StringComparer.Ordinal))
            from.Add(new NetworkPolicyPeerArgs
            {
                NamespaceSelector = new LabelSelectorArgs { MatchLabels = new InputMap<string> { [Labels.NamespaceName] = allowed } },
            });

        return new()
        {
            PodSelector = new LabelSelectorArgs { MatchLabels = Labels.Selector(name) },
            PolicyTypes = ["Ingress"],
            Ingress = new NetworkPolicyIngressRuleArgs
            {
                From = from,
                Ports = new NetworkPolicyPortArgs { Port = model.Port, Protocol = "TCP" },
            },
        };
    }
}
