using MlPlatform.Core.Networks;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Clusters;

/// <summary>The addresses of Services.</summary>
sealed class ServiceRange : IRule<ClusterSpec>
{
    const int Largest = 16;
    const int Smallest = 24;

    // EKS' API reference, KubernetesNetworkConfigRequest.
    static readonly IReadOnlyList<string> OfEks = [.. PrivateRanges.Names.Where(name => name != "100.64.0.0/10")];

    public string Id => "MLP204";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "Services have a private range of IPv4 addresses";

    public string Explanation =>
        "A Service's address is one that only the cluster knows. Who has the same one outside can't be reached from inside. The range can't be changed later. EKS takes none of 100.64.0.0/10 for it.";

    public string Mend => $"Give a private range of /{Largest} to /{Smallest}, such as 172.20.0.0/16.";

    public IEnumerable<Finding> Check(Node<ClusterSpec> node)
    {
        if (!Clouds.Makes(node)
            || !node.Knows(nameof(ClusterSpec.ServiceCidr), nameof(ClusterSpec.ExistingNetwork))
            || !ClusterRanges.Reads(node.Spec, nameof(ClusterSpec.ServiceCidr)))
        {
            yield break;
        }

        var (at, text) = (node.At(nameof(ClusterSpec.ServiceCidr)), node.Spec.ServiceCidr);
        if (ClusterRanges.Problem(text, Largest, Smallest) is var (message, mend))
            yield return this.Found(at, message, mend);
        else if (node.Spec.Cloud == CloudProvider.Aws && Cidr.TryParse(text, out var range) && PrivateRanges.Containing(range) is { } known && !OfEks.Contains($"{known}"))
            yield return this.Found(at, $"{text} lies in {known}, of which EKS takes no range for Services; allowed is what lies in {Shown.Keys(OfEks)}.");
    }
}
