using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Storage;

/// <summary>A volume that one node may use is used by one pod.</summary>
static class SharedVolume
{
    /// <summary>The volumes of a workload that a second pod elsewhere couldn't use.</summary>
    public static IEnumerable<Node<VolumeSpec>> OfOneNode(Node<WorkloadSpec> workload) => workload
        .Parts(nameof(WorkloadSpec.Volumes), workload.Spec.Volumes)
        .Where(volume => volume.Spec.AccessMode is AccessMode.ReadWriteOnce or AccessMode.ReadWriteOncePod && volume.Knows(nameof(VolumeSpec.AccessMode)));

    /// <summary>"readWriteOnce lets the pods of one node use it".</summary>
    public static string Meaning(Node<VolumeSpec> volume) =>
        $"{volume.Word($"{volume.Spec.AccessMode}")} lets {(volume.Spec.AccessMode == AccessMode.ReadWriteOnce ? "the pods of one node" : "one pod")} use it";
}
