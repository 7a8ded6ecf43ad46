using MlPlatform.Core.Pools;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Placements;

/// <summary>A node's disk holds the image beside what the pods write.</summary>
sealed class NodeDisk : IRuleOver<PlacedPlatform>
{
    // By a rule of thumb: layers are kept as they came, compressed, and their files take as much again at the least.
    const decimal OfImage = 2;

    public string Id => "MLP149";

    public Severity Severity => Severity.Warning;

    public string Title => "A node's disk holds the image, weights and logs of all pods that fit on the node";

    public string Explanation =>
        "Kubernetes reckons with what pods ask for, not with images: one of 10 GiB in the registry takes twice that on a node at the least, packed and unpacked. When a tenth of the disk is left, the kubelet "
        + "evicts pods, and the ones that come after pull the image again.";

    public string Mend => "Give the nodes a larger disk, or make the image smaller.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        foreach (var workload in scope.Workloads.Where(workload => workload.Workload.Spec.ImageGiB is not null && workload.Workload.Knows(nameof(WorkloadSpec.ImageGiB)) && NodeResource.Disk.IsKnown(workload.Workload)))
        {
            var (image, pod) = (OfImage * (decimal)workload.Workload.Spec.ImageGiB!.Value, NodeResource.Disk.OfReplica(workload.Workload.Spec));
            foreach (var fit in workload.Fits.Where(fit => fit.Largest is { AtMost: > 0, Node.DiskGiB: not null } && fit.Pool.Node.Knows(nameof(NodePoolSpec.DiskGiB), nameof(NodePoolSpec.LocalNvme))))
            {
                var pods = Math.Min(fit.Largest.AtMost, Most(workload));
                var (needed, left) = (image + (pods * pod), fit.Largest.Node.DiskGiB!.Value);
                if (needed <= left)
                    continue;
                var (nvme, word) = (Allocatable.IsOnNvme(fit.Pool.Node.Spec, fit.Largest.Node.Machine, fit.Pool.Cloud), fit.Pool.Node.Word(nameof(NodePoolSpec.DiskGiB)));
                var larger = nvme
                    ? $"Use machines with larger NVMe disks, take {fit.Pool.Node.Word(nameof(NodePoolSpec.LocalNvme))} of '{fit.Pool.Node.Name}' out and set {word} to {Allocatable.DiskForGiB(needed, fit.Pool.Cloud)}, or make the image smaller."
                    : $"Raise {word} of '{fit.Pool.Node.Name}' to {Allocatable.DiskForGiB(needed, fit.Pool.Cloud)}, or make the image smaller.";
                yield return this.Found(
                    workload.Workload.Path,
                    $"A node of '{fit.Pool.Node.Name}' leaves {NodeResource.Number(left)} GiB of its disk, and {NodeResource.Number(needed)} are needed: about {NodeResource.Number(image)} for the image "
                    + $"of {Shown.Number(workload.Workload.Spec.ImageGiB.Value)}, and {NodeResource.Number(pod)} for each of {Shown.Count(pods, "pod")}.",
                    larger);
            }
        }
    }

    static int Most(PlacedWorkload workload) => workload switch
    {
        PlacedModel model when model.Node.Knows(nameof(ModelSpec.MaxReplicas), nameof(ModelSpec.MaxSurge)) => model.Node.Spec.MaxReplicas + model.Node.Spec.MaxSurge,
        PlacedJob job when job.Node.Knows(nameof(TrainingJobSpec.PodCount)) => job.Node.Spec.PodCount,
        _ => 1,
    };
}
