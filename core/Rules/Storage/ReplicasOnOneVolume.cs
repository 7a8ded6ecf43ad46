using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Storage;

/// <summary>Replicas of a model don't wait for each other's volume.</summary>
sealed class ReplicasOnOneVolume : IRule<ModelSpec>
{
    public string Id => "MLP133";

    public Severity Severity => Severity.Error;

    public string Title => "A volume that one node may use belongs to a model of one replica, without a surge";

    public string Explanation =>
        "All replicas of a model use the same volume. Where it may be on one node only, a replica on another waits for ever, and so does the one that a rollout adds: the old version keeps the volume and "
        + "serves on, as in the story of the pod that wouldn't die. Replicas that happen to share a node lose it when that node is replaced.";

    public string Mend => "Use a volume that many may use (readOnlyMany for weights), or one replica without a surge.";

    public IEnumerable<Finding> Check(Node<ModelSpec> node)
    {
        var (most, surge) = (node.Spec.MaxReplicas, node.Spec.MaxSurge);
        if (most + surge < 2 || !node.Knows(nameof(ModelSpec.MaxReplicas), nameof(ModelSpec.MaxSurge)))
            yield break;
        foreach (var volume in SharedVolume.OfOneNode(node.Seen<WorkloadSpec>(node.Spec)))
        {
            var pods = most > 1 ? $"{most} replicas" : $"1 replica, and {surge} more during a rollout";
            yield return this.Found(
                volume.At(nameof(VolumeSpec.AccessMode)),
                $"{SharedVolume.Meaning(volume)}, and the model has up to {pods}.",
                $"Set {volume.Word(nameof(VolumeSpec.AccessMode))} to {volume.Word($"{AccessMode.ReadOnlyMany}")} or {volume.Word($"{AccessMode.ReadWriteMany}")}, "
                + $"or {node.Word(nameof(ModelSpec.MaxReplicas))} to 1 and {node.Word(nameof(ModelSpec.MaxSurge))} to 0.");
        }
    }
}
