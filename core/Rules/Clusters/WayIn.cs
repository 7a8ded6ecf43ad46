using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Clusters;

/// <summary>Somebody reaches the control plane.</summary>
sealed class WayIn : IRule<ClusterSpec>
{
    public string Id => "MLP201";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "A cluster that is made has a way in to its control plane";

    public string Explanation =>
        "What runs in the cluster is made through its control plane, by the same run that makes the cluster. With no range that may reach it, the cluster is made, and everything in it then times out.";

    public string Mend => "Name the ranges that people and CI come from.";

    public IEnumerable<Finding> Check(Node<ClusterSpec> node)
    {
        if (!Clouds.Makes(node)
            || !node.KnowsAllOf(nameof(ClusterSpec.PublicAccessCidrs), nameof(ClusterSpec.PrivateAccessCidrs), nameof(ClusterSpec.DnsEndpoint))
            || node.Spec.PublicAccessCidrs.Count > 0
            || node.Spec.PrivateAccessCidrs.Count > 0
            || (node.Spec.Cloud == CloudProvider.Gcp && node.Spec.DnsEndpoint))
        {
            yield break;
        }

        var dns = node.Spec.Cloud == CloudProvider.Gcp ? $"; or set {node.Word(nameof(ClusterSpec.DnsEndpoint))}, and whoever IAM lets in comes from anywhere" : "";
        yield return this.Found(
            node.At(nameof(ClusterSpec.PrivateAccessCidrs)),
            "Nothing may reach the control plane: no range of the internet and no private one is named.",
            $"Name as {node.Word(nameof(ClusterSpec.PrivateAccessCidrs))} the private ranges that people and CI come from, of a VPN, a peered network or the cluster's own, "
            + $"or as {node.Word(nameof(ClusterSpec.PublicAccessCidrs))} the public addresses of the office or of CI's runners{dns}.");
    }
}
