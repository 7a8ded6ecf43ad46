using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Scaling;

/// <summary>A rollout leaves someone to serve.</summary>
sealed class RolloutOutage : IRule<ModelSpec>
{
    public string Id => "MLP152";

    public Severity Severity => Severity.Warning;

    public string Title => "A rollout of a single replica starts the new one before it stops the old";

    public string Explanation =>
        "Without a surge a rollout takes a replica away before it starts the new one. Of a single replica that is an outage for as long as the model loads, at each change. It is "
        + "needed where the replica holds a volume that only one node or pod may use, and it is on purpose where there is no GPU to spare.";

    public string Mend => "Let the rollout add one, or have two replicas; where minutes without the model are fine, say that it is interruptible.";

    public IEnumerable<Finding> Check(Node<ModelSpec> node)
    {
        var spec = node.Spec;
        if (spec is not { MaxSurge: 0, MinReplicas: 1, Interruptible: false }
            || !node.Knows(nameof(ModelSpec.MaxSurge), nameof(ModelSpec.MinReplicas), nameof(ModelSpec.Interruptible))
            || !node.KnowsAllOf(nameof(ModelSpec.Volumes))
            || spec.Volumes.Values.Any(volume => volume.AccessMode is AccessMode.ReadWriteOnce or AccessMode.ReadWriteOncePod))
        {
            yield break;
        }

        var (surge, min) = (node.Word(nameof(ModelSpec.MaxSurge)), node.Word(nameof(ModelSpec.MinReplicas)));
        yield return this.Found(
            node.At(nameof(ModelSpec.MaxSurge)),
            $"{surge} is 0 and {min} is 1: each rollout is an outage of up to {node.Word(nameof(ModelSpec.StartupSeconds))} ({spec.StartupSeconds}).",
            $"Raise {surge} to 1, raise {min} to 2, or set {node.Word(nameof(ModelSpec.Interruptible))} to true.");
    }
}
