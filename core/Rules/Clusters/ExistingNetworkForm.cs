using System.Text.RegularExpressions;
using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Clusters;

/// <summary>A network that is there is named as its cloud names it.</summary>
sealed partial class ExistingNetworkForm : IRule<ClusterSpec>
{
    const string Nodes = "nodes";
    const string ControlPlane = "controlPlane";
    const int FewestOnEks = 2;

    const string Vpc = "the id of a VPC, such as vpc-0123456789abcdef0";
    const string AwsSubnet = "the id of a subnet, such as subnet-0123456789abcdef0";
    const string GoogleNetwork = "its name or projects/PROJECT/global/networks/NAME";
    const string GoogleSubnet = "its name or projects/PROJECT/regions/REGION/subnetworks/NAME";
    const string AzureNetwork = "/subscriptions/ID/resourceGroups/GROUP/providers/Microsoft.Network/virtualNetworks/NAME";
    const string AzureSubnet = AzureNetwork + "/subnets/SUBNET";

    public string Id => "MLP209";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "A network that is there already, and its subnets, are named as the cloud names them";

    public string Explanation =>
        $"On AWS the network is {Vpc}, and each zone of the cluster has {AwsSubnet}; EKS refuses fewer than two zones. On Google Cloud and Azure there is one subnet of nodes, under the key {Nodes}; on Azure a second "
        + $"one, {ControlPlane}, where the control plane has addresses in the network.";

    public string Mend => "Name it as the cloud does.";

    public IEnumerable<Finding> Check(Node<ClusterSpec> node)
    {
        if (!Clouds.Makes(node) || !node.KnowsAllOf(nameof(ClusterSpec.ExistingNetwork)) || node.Spec.ExistingNetwork is not { } network)
            return [];
        var there = node.Part(nameof(ClusterSpec.ExistingNetwork), network);
        return node.Spec.Cloud switch
        {
            CloudProvider.Aws => [.. OfNetwork(there, VpcForm(), Vpc), .. Subnets(there, AwsSubnetForm(), AwsSubnet), .. Zones(node, there)],
            CloudProvider.Gcp => [.. OfNetwork(there, GoogleNetworkForm(), GoogleNetwork), .. Subnets(there, GoogleSubnetForm(), GoogleSubnet), .. Keys(there, [Nodes])],
            _ => [.. OfNetwork(there, AzureNetworkForm(), AzureNetwork), .. Subnets(there, AzureSubnetForm(), AzureSubnet), .. Keys(there, [Nodes, ControlPlane])],
        };
    }

    IEnumerable<Finding> OfNetwork(Node<ExistingNetworkSpec> there, Regex form, string allowed)
    {
        if (!form.IsMatch(there.Spec.Id))
            yield return this.Found(there.At(nameof(ExistingNetworkSpec.Id)), $"{Shown.Text(there.Spec.Id)} is no network; allowed is {allowed}.", $"Give {allowed}.");
    }

    IEnumerable<Finding> Subnets(Node<ExistingNetworkSpec> there, Regex form, string allowed)
    {
        var at = there.At(nameof(ExistingNetworkSpec.Subnets));
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, subnet) in there.Spec.Subnets.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (!form.IsMatch(subnet))
                yield return this.Found(at.ValueKey(key), $"{Shown.Text(subnet)} is no subnet; allowed is {allowed}.", $"Give {allowed}.");
            else if (!owners.TryAdd(subnet, key))
                yield return this.Found(at.ValueKey(key), $"{Shown.Text(subnet)} is the subnet of '{owners[subnet]}' already.", "Name another one.");
        }
    }

    IEnumerable<Finding> Keys(Node<ExistingNetworkSpec> there, IReadOnlyList<string> allowed)
    {
        var at = there.At(nameof(ExistingNetworkSpec.Subnets));
        if (there.Spec.Subnets.Count > 0 && !there.Spec.Subnets.ContainsKey(Nodes))
            yield return this.Found(at, $"There is no subnet of nodes: no key '{Nodes}'.", $"Name the subnet of nodes under the key {Nodes}.");
        foreach (var key in there.Spec.Subnets.Keys.Where(key => !allowed.Contains(key)).Order(StringComparer.Ordinal))
            yield return this.Found(at.ValueKey(key), $"{Shown.Text(key)} is the key of no subnet that is read; those are {Shown.Keys(allowed)}.", "Take it out, or name it by its key.");
    }

    IEnumerable<Finding> Zones(Node<ClusterSpec> node, Node<ExistingNetworkSpec> there)
    {
        var (at, keys) = (there.At(nameof(ExistingNetworkSpec.Subnets)), there.Spec.Subnets.Keys.Order(StringComparer.Ordinal).ToList());
        if (keys.Count == 1)
            yield return this.Found(at, $"Given is a subnet of 1 zone; EKS needs subnets in {FewestOnEks} or more.", "Name a subnet of another zone too.");
        if (!node.KnowsAllOf(nameof(ClusterSpec.Zones), nameof(ClusterSpec.Region)))
            yield break;
        var zones = node.Spec.Zones;
        foreach (var zone in zones.Except(keys).Order(StringComparer.Ordinal))
            yield return this.Found(at, $"There is no subnet of the zone {Shown.Text(zone)}.", $"Name one under the key {zone}, or take the zone out of {node.Word(nameof(ClusterSpec.Zones))}.");
        foreach (var key in keys.Where(key => zones.Count > 0 ? !zones.Contains(key) : IsNoZone(node.Spec.Region, key)))
        {
            yield return this.Found(
                at.ValueKey(key),
                zones.Count > 0 ? $"{Shown.Text(key)} is no zone of the cluster; those are {Shown.Keys(zones)}." : $"{Shown.Text(key)} is no zone of {node.Spec.Region}.",
                "Name the subnets by the zones that they are in.");
        }
    }

    static bool IsNoZone(string? region, string zone) =>
        region is not null && Catalogue.FindRegion(CloudProvider.Aws, region) is { } known && (known.Zones.Count > 0 ? !known.Zones.Contains(zone) : !zone.StartsWith(region, StringComparison.Ordinal));

    [GeneratedRegex(@"\Avpc-[0-9a-f]{3,40}\z")]
    private static partial Regex VpcForm();

    [GeneratedRegex(@"\Asubnet-[0-9a-f]{3,40}\z")]
    private static partial Regex AwsSubnetForm();

    [GeneratedRegex(@"\A(?:projects/[^/\s]+/global/networks/)?[a-z](?:[-a-z0-9]{0,61}[a-z0-9])?\z")]
    private static partial Regex GoogleNetworkForm();

    [GeneratedRegex(@"\A(?:projects/[^/\s]+/regions/[^/\s]+/subnetworks/)?[a-z](?:[-a-z0-9]{0,61}[a-z0-9])?\z")]
    private static partial Regex GoogleSubnetForm();

    [GeneratedRegex(@"\A/subscriptions/[^/\s]+/resourceGroups/[^/\s]+/providers/Microsoft\.Network/virtualNetworks/[^/\s]+\z", RegexOptions.IgnoreCase)]
    private static partial Regex AzureNetworkForm();

    [GeneratedRegex(@"\A/subscriptions/[^/\s]+/resourceGroups/[^/\s]+/providers/Microsoft\.Network/virtualNetworks/[^/\s]+/subnets/[^/\s]+\z", RegexOptions.IgnoreCase)]
    private static partial Regex AzureSubnetForm();
}
