using MlPlatform.Core.Metrics;
using MlPlatform.Core.Specs;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace MlPlatform.Components.Models;

/// <summary>How a model is reached, and by whom.</summary>
static class ModelNetwork
{
    public static ServiceSpecArgs Service(string name, int port, ServerScrape? scrape)
    {
        var ports = new InputList<ServicePortArgs> { new ServicePortArgs { Name = ModelPod.PortName, Port = port, TargetPort = ModelPod.PortName, Protocol = "TCP" } };
        if (scrape is { IsApart: true })
            ports.Add(new ServicePortArgs { Name = scrape.PortName, Port = scrape.Port, TargetPort = scrape.PortName, Protocol = "TCP" });
        return new() { Type = "ClusterIP", Selector = Labels.Selector(name), Ports = ports };
    }

    /// <summary>Pods of the model's own namespace and of those that its spec allows, on its port; and Prometheus, where the server tells its metrics.</summary>
    public static NetworkPolicySpecArgs Ingress(string name, ModelSpec model, ServerScrape? scrape)
    {
        var from = new InputList<NetworkPolicyPeerArgs> { new NetworkPolicyPeerArgs { PodSelector = new LabelSelectorArgs() } };
        foreach (var allowed in model.AllowedNamespaces.Order(StringComparer.Ordinal))
            from.Add(new NetworkPolicyPeerArgs
            {
                NamespaceSelector = new LabelSelectorArgs { MatchLabels = new InputMap<string> { [Labels.NamespaceName] = allowed } },
            });

        var rules = new InputList<NetworkPolicyIngressRuleArgs>
        {
            new NetworkPolicyIngressRuleArgs { From = from, Ports = new NetworkPolicyPortArgs { Port = model.Port, Protocol = "TCP" } },
        };
        if (scrape is not null)
            rules.Add(new NetworkPolicyIngressRuleArgs { From = Prometheus(), Ports = new NetworkPolicyPortArgs { Port = scrape.Port, Protocol = "TCP" } });
        return new() { PodSelector = new LabelSelectorArgs { MatchLabels = Labels.Selector(name) }, PolicyTypes = ["Ingress"], Ingress = rules };
    }

    // Its pods, and no other of its namespace: both selectors in one peer. The operator labels them so.
    static NetworkPolicyPeerArgs Prometheus() => new()
    {
        NamespaceSelector = new LabelSelectorArgs { MatchLabels = new InputMap<string> { [Labels.NamespaceName] = MonitoringPlace.Namespace } },
        PodSelector = new LabelSelectorArgs { MatchLabels = new InputMap<string> { [Labels.Name] = "prometheus" } },
    };
}
