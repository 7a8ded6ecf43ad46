using MlPlatform.Core.Rules.Clusters;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Autoscaling;

/// <summary>The autoscaler is one that there is on the cloud.</summary>
sealed class AllowedAutoscaler : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP121";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "The autoscaler of nodes is one that the cloud has";

    public string Explanation =>
        "GKE and AKS run an autoscaler of their own, and a second one over the same pools undoes what the first does. EKS has none: there it is Cluster Autoscaler or Karpenter. AKS runs "
        + "Karpenter itself, as its node auto-provisioning; GKE has one of its own.";

    public string Mend => "Name one that the cloud has, or leave it out.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        if (!Clouds.Makes(scope.Cluster) || !scope.Autoscaler.Knows(nameof(AutoscalerSpec.Kind)) || scope.Autoscaler.Spec.Kind is not { } kind)
            yield break;
        IReadOnlyList<AutoscalerKind> allowed = scope.Cluster.Spec.Cloud switch
        {
            CloudProvider.Aws => [AutoscalerKind.None, AutoscalerKind.ClusterAutoscaler, AutoscalerKind.Karpenter],
            _ => [AutoscalerKind.None, AutoscalerKind.CloudManaged, AutoscalerKind.NodeAutoProvisioning],
        };
        if (allowed.Contains(kind))
            yield break;
        var names = string.Join(", ", allowed.Select(one => scope.Autoscaler.Word($"{one}")));
        yield return this.Found(
            scope.Autoscaler.At(nameof(AutoscalerSpec.Kind)),
            $"{scope.Autoscaler.Word($"{kind}")} isn't to be had on {scope.Cluster.Word($"{scope.Cluster.Spec.Cloud}")}; allowed are {names}.",
            $"Name one of {names}, or leave it out.");
    }
}
