using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Scaling;

/// <summary>A replica needs time to stop after it has drained.</summary>
sealed class DrainTime : IRule<ModelSpec>
{
    public string Id => "MLP031";

    public Severity Severity => Severity.Error;

    public string Title => "A replica drains within its grace period";

    public string Explanation =>
        "The grace period runs from the order to stop, and draining counts: the preStop hook sleeps for drainSeconds while load balancers forget the replica, "
        + "only then is the process told to end. Where the grace period isn't longer, the kubelet kills it with requests in flight.";

    public string Mend => "Make the grace period longer than the draining.";

    public IEnumerable<Finding> Check(Node<ModelSpec> node)
    {
        var (grace, drain) = (node.Spec.GracePeriodSeconds, node.Spec.DrainSeconds);
        if (grace > drain || !node.Knows(nameof(ModelSpec.GracePeriodSeconds), nameof(ModelSpec.DrainSeconds)))
            yield break;
        var (graceWord, drainWord) = (node.Word(nameof(ModelSpec.GracePeriodSeconds)), node.Word(nameof(ModelSpec.DrainSeconds)));
        yield return this.Found(
            node.At(nameof(ModelSpec.GracePeriodSeconds)),
            $"{graceWord} is {grace} and {drainWord} is {drain}: the replica would be killed while it drains; allowed is more than {drain}.",
            $"Raise {graceWord} above {drain} by what the longest request takes, or lower {drainWord}.");
    }
}
