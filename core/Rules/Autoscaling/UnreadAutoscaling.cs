using MlPlatform.Core.Rules.Clusters;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Autoscaling;

/// <summary>What is said to an autoscaler is said to the one that there is.</summary>
sealed class UnreadAutoscaling : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP124";

    public Severity Severity => Severity.Error;

    public string Title => "No setting of an autoscaler stands there that the one of the platform never reads";

    public string Explanation =>
        "Priorities are those of Cluster Autoscaler's expander, which AKS runs too, and NodeOverlays are Karpenter's. Any other autoscaler ignores them, and their author believes that spot machines are taken first, "
        + "or that shares are known.";

    public string Mend => "Take it out, or name the autoscaler that reads it.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        if (scope.AutoscalerKind is not { } kind)
            yield break;
        var spec = scope.Autoscaler.Spec;
        if (spec.Priorities.Count > 0 && !ExpanderPriorities.AreRead(scope))
            yield return Unread(scope, nameof(AutoscalerSpec.Priorities), kind, AutoscalerKind.ClusterAutoscaler);
        if (spec.NodeOverlay && kind != AutoscalerKind.Karpenter && scope.Autoscaler.Knows(nameof(AutoscalerSpec.NodeOverlay)))
            yield return Unread(scope, nameof(AutoscalerSpec.NodeOverlay), kind, AutoscalerKind.Karpenter);
        foreach (var window in Window(scope, kind))
            yield return window;
    }

    IEnumerable<Finding> Window(PlacedPlatform scope, AutoscalerKind kind)
    {
        if (kind == AutoscalerKind.Karpenter || !Clouds.Makes(scope.Cluster, CloudProvider.Aws) || !scope.Cluster.KnowsAllOf(nameof(ClusterSpec.Maintenance)) || !UnreadSetting.IsSet(scope.Cluster.Spec.Maintenance))
            yield break;
        var word = scope.Cluster.Word(nameof(ClusterSpec.Maintenance));
        yield return this.Found(
            scope.Cluster.At(nameof(ClusterSpec.Maintenance)),
            $"On AWS {word} is read by {scope.Autoscaler.Word($"{AutoscalerKind.Karpenter}")} only, and the autoscaler is {scope.Autoscaler.Word($"{kind}")}: EKS upgrades nothing by itself.",
            $"Take {word} out.");
    }

    Finding Unread(PlacedPlatform scope, string property, AutoscalerKind kind, AutoscalerKind reader) => this.Found(
        scope.Autoscaler.At(property),
        $"{scope.Autoscaler.Word(property)} is read by {scope.Autoscaler.Word($"{reader}")}, and the autoscaler is {scope.Autoscaler.Word($"{kind}")}.",
        $"Take it out, or set {scope.Autoscaler.Word(nameof(AutoscalerSpec.Kind))} to {scope.Autoscaler.Word($"{reader}")}.");
}
