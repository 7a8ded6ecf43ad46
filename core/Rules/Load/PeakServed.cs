using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Load;

/// <summary>A model's peak is served.</summary>
sealed class PeakServed : IRule<ModelSpec>
{
    public string Id => "MLP186";

    public Severity Severity => Severity.Error;

    public string Title => "A model's maximum of replicas serves its peak at full load";

    public string Explanation =>
        "Peak and throughput are declared. Where all replicas that the autoscaler may have, each at full load, serve less than what comes, queues grow as long as the peak lasts, requests time out, "
        + "and clients that try again make it worse.";

    public string Mend => "Raise the maximum, or serve more with each replica.";

    public IEnumerable<Finding> Check(Node<ModelSpec> node)
    {
        if (PeakDemand.Of(node) is { } demand && demand.AtFullLoad > node.Spec.MaxReplicas)
        {
            yield return this.Found(
                node.At(nameof(ModelSpec.MaxReplicas)),
                $"{demand.Numbers()}: even at full load {Shown.Number(demand.AtFullLoad - node.Spec.MaxReplicas)} more are needed.",
                $"Raise {node.Word(nameof(ModelSpec.MaxReplicas))} to {Shown.Number(demand.AtTarget)}, which serve it at {Shown.Number(Math.Round(100 * demand.Load.Spec.TargetUtilization, 1))} % of their full load.");
        }
    }
}
