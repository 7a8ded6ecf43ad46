using MlPlatform.Core.Networks;
using MlPlatform.Core.Specs;
using Pulumi;
using Pulumi.AzureNative.Network;
using Pulumi.AzureNative.Network.Inputs;

namespace MlPlatform.Infra.Azure.Network;

/// <summary>
/// Who reaches the nodes. Azure lets in what is in the network, and its load balancers' probes, and nobody else. Pods have addresses that are not
/// of the network (overlay), and are let through by name: Microsoft's page on Azure CNI Overlay.
/// </summary>
static class SubnetRules
{
    const int PodsIn = 1000;
    const int PodsOut = 1000;
    const int Gateway = 1100;

    public static IEnumerable<SecurityRuleArgs> Of(PlatformSpec platform)
    {
        var ranges = RegionalSubnets.Of(platform.Cluster);
        // The control plane is among them: it calls webhooks, which are pods.
        string[] inside = [ranges.NodeCidr, ranges.ControlPlaneCidr, platform.Cluster.PodCidr];
        yield return Allow("pods-in", PodsIn, SecurityRuleDirection.Inbound, inside, inside, SecurityRuleProtocol.Asterisk, "*");
        yield return Allow("pods-out", PodsOut, SecurityRuleDirection.Outbound, inside, inside, SecurityRuleProtocol.Asterisk, "*");
        // AKS opens its own rules at the machines for a public Service, and leaves those of a subnet to whoever made it.
        if (platform.Gateway is { Public: true })
            yield return Allow("gateway", Gateway, SecurityRuleDirection.Inbound, ["Internet"], ["*"], SecurityRuleProtocol.Tcp, "80", "443");
    }

    static SecurityRuleArgs Allow(string name, int priority, SecurityRuleDirection direction, string[] from, string[] to, SecurityRuleProtocol protocol, params string[] ports)
    {
        var rule = new SecurityRuleArgs { Name = name, Priority = priority, Direction = direction, Access = SecurityRuleAccess.Allow, Protocol = protocol, SourcePortRange = "*" };
        // A tag or an asterisk stands alone; only ranges go in a list.
        if (from.Length == 1) rule.SourceAddressPrefix = from[0];
        else rule.SourceAddressPrefixes = from;
        if (to.Length == 1) rule.DestinationAddressPrefix = to[0];
        else rule.DestinationAddressPrefixes = to;
        if (ports.Length == 1) rule.DestinationPortRange = ports[0];
        else rule.DestinationPortRanges = ports;
        return rule;
    }
}
