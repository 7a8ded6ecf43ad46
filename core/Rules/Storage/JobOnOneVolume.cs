using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Storage;

/// <summary>Pods of a job don't wait for each other's volume.</summary>
sealed class JobOnOneVolume : IRule<TrainingJobSpec>
{
    public string Id => "MLP134";

    public Severity Severity => Severity.Error;

    public string Title => "A volume that one node may use belongs to a job of one pod";

    public string Explanation =>
        "All pods of a job use the same volume and run at the same time. Where it may be on one node only, pods on others wait for it, and those that have it wait for them.";

    public string Mend => "Use a volume that many may use, or one pod.";

    public IEnumerable<Finding> Check(Node<TrainingJobSpec> node)
    {
        if (node.Spec.PodCount < 2 || !node.Knows(nameof(TrainingJobSpec.PodCount)))
            yield break;
        foreach (var volume in SharedVolume.OfOneNode(node.Seen<WorkloadSpec>(node.Spec)))
        {
            yield return this.Found(
                volume.At(nameof(VolumeSpec.AccessMode)),
                $"{SharedVolume.Meaning(volume)}, and the job has {Shown.Count(node.Spec.PodCount, "pod")}.",
                $"Set {volume.Word(nameof(VolumeSpec.AccessMode))} to {volume.Word($"{AccessMode.ReadWriteMany}")}, or {node.Word(nameof(TrainingJobSpec.PodCount))} to 1.");
        }
    }
}
