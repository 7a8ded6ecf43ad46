using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Load;

/// <summary>A model's peak is served without long queues.</summary>
sealed class PeakAtTarget : IRule<ModelSpec>
{
    public string Id => "MLP187";

    public Severity Severity => Severity.Warning;

    public string Title => "A model's maximum of replicas serves its peak at the utilisation that is planned for";

    public string Explanation => "Above the target, which is 70 % of full load where nothing is said, queues grow faster than throughput: the peak is served, and late.";

    public string Mend => "Raise the maximum, or plan for a higher utilisation.";

    public IEnumerable<Finding> Check(Node<ModelSpec> node)
    {
        if (PeakDemand.Of(node) is not { } demand || demand.AtTarget <= node.Spec.MaxReplicas || demand.AtFullLoad > node.Spec.MaxReplicas)
            yield break;
        var load = demand.Load.Spec;
        var utilisation = load.PeakRequestsPerSecond / (node.Spec.MaxReplicas * load.RequestsPerSecondPerReplica);
        yield return this.Found(
            node.At(nameof(ModelSpec.MaxReplicas)),
            $"{demand.Numbers()}: that is {Shown.Number(Math.Round(100 * utilisation, 1))} % of full load, and {demand.Load.Word(nameof(LoadSpec.TargetUtilization))} is {Shown.Number(load.TargetUtilization)}.",
            $"Raise {node.Word(nameof(ModelSpec.MaxReplicas))} to {Shown.Number(demand.AtTarget)}.");
    }
}
